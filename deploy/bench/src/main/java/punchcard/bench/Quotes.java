package punchcard.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Tills that ask what a basket would earn, at a rate that does not wait for answers. Each is timed
/// from when it was due, so that a slow answer counts for all that it holds up.
final class Quotes {
  private final Http http;
  private final URI evaluate;
  private final String token;

  /// @param token of the partner's staff
  Quotes(Http http, URI rules, String token) {
    this.http = http;
    this.evaluate = URI.create(rules + "/evaluate");
    this.token = token;
  }

  /// How long each took, in nanoseconds.
  ///
  /// @throws IllegalStateException if one is not answered with 200
  List<Long> time(int quotes, double perSecond) {
    List<Future<Long>> asked = new ArrayList<>(quotes);
    try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < quotes; i++) {
        int number = i;
        long due = start + (long) (i * 1e9 / perSecond);
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        asked.add(tills.submit(() -> answered(number, due)));
      }
    }
    List<Long> nanos = new ArrayList<>(quotes);
    for (Future<Long> one : asked) nanos.add(outcome(one));
    return nanos;
  }

  private long answered(int number, long due) {
    int status = http.post(evaluate, token, "quote-" + number, basket(number));
    if (status != 200) throw new IllegalStateException("a quote was answered with " + status);
    return System.nanoTime() - due;
  }

  private static String basket(int number) {
    return """
    {"partner": "bench", "member": "%s", "type": "SpendRecorded",
     "body": {"amountMinor": %d, "currency": "USD", "location": "store-7",
              "lines": [{"category": "PRODUCE", "quantity": 1, "amountMinor": 500}]}}\
    """
        .formatted(Postings.memberId(number), 1_000 + number);
  }

  private static long outcome(Future<Long> one) {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a quote failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
