package punchcard.bench;

import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far the copies that an instance keeps for another are behind.
final class StandbyLag {
  private static final long PAUSE_NANOS = 500_000_000;

  /// Of the consumer that reads changelogs.
  private static final Pattern LAG =
      Pattern.compile(
          "(?m)^kafka_consumer_fetch_manager_records_lag\\{[^}]*restore-consumer[^}]*}"
              + " ([0-9.E+]+)");

  private StandbyLag() {}

  /// Returns when a second look finds no lag where there was something to read.
  static void awaitNone(Http http, URI service, Progress progress) {
    int quiet = 0;
    while (quiet < 4) {
      double lag = lag(http.text(URI.create(service + "/prometheus")));
      quiet = lag == 0 ? quiet + 1 : 0;
      progress.say("copies are %,.0f records behind", lag);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /// Not a number of records while nothing is read yet.
  private static double lag(String metrics) {
    Matcher found = LAG.matcher(metrics);
    double lag = 0;
    boolean any = false;
    while (found.find()) {
      any = true;
      lag += Double.parseDouble(found.group(1));
    }
    return any ? lag : Double.NaN;
  }
}
