package punchcard.local.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Asks again while a service restarts. Each request that it sends may be sent twice: it either
/// changes nothing, sets something to a value, or carries an idempotency key.
final class PatientHttp {
  /// Longer than any service takes to come back.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration ONE_TRY = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  /// Not ready, or "unknown: ask again with the same key".
  private static final Set<Integer> ASK_AGAIN = Set.of(502, 503, 504);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ONE_TRY).build();

  /// The first answer that is an answer.
  ///
  /// @throws DemoFailed if there is none in time
  HttpResponse<String> send(HttpRequest.Builder request) {
    return sendUntil(request, PATIENCE, _ -> true);
  }

  /// The first answer that will do, for questions whose answer comes a moment later.
  HttpResponse<String> sendUntil(
      HttpRequest.Builder request, Duration patience, Predicate<HttpResponse<String>> willDo) {
    HttpRequest asked = request.timeout(ONE_TRY).build();
    Instant end = Instant.now().plus(patience);
    String lastTry = "nothing";
    while (Instant.now().isBefore(end)) {
      try {
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        if (!ASK_AGAIN.contains(answer.statusCode()) && willDo.test(answer)) return answer;
        lastTry = answer.statusCode() + " " + answer.body();
      } catch (IOException e) {
        lastTry = String.valueOf(messageOf(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoFailed("interrupted while asking " + asked.uri(), e);
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    throw new DemoFailed(
        "%s %s: no good answer in %d s, last: %s"
            .formatted(asked.method(), asked.uri(), patience.toSeconds(), lastTry));
  }

  private static @Nullable String messageOf(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
