package punchcard.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import punchcard.local.Progress;

/// Waits until the system has nothing left to do with what was published.
///
/// The services are asked in the order in which records pass them, each only once the one before it
/// is done; so nothing can arrive behind one's back.
final class Settling {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

  private final Backlog backlog;
  private final Miners miners;
  private final Progress progress;

  Settling(Backlog backlog, Miners miners, Progress progress) {
    this.backlog = backlog;
    this.miners = miners;
    this.progress = progress;
  }

  /// Returns when everything published is admitted or rejected, and posted.
  void untilPosted(Published published) {
    untilNothing("to be admitted", () -> backlog.toAdmit(published.partners()));
    untilNothing("for the rules", backlog::forRules);
    untilNothing("for the ledger", backlog::forLedger);
  }

  /// Returns when each published event is found to be admitted, rejected or a duplicate.
  void untilDecided(Published published, Admissions admissions) {
    var events = published.events();
    untilNothing(
        "neither admitted nor rejected",
        () -> {
          admissions.readOn();
          return admissions.undecided(events);
        });
  }

  /// Returns when what members have begun has ended: holds that nobody ends, points on their way.
  void untilEnded(UnderWay underWay) {
    untilNothing("not ended yet", underWay::count);
  }

  /// Returns when the miners' tables are up to the logs.
  void untilMined() {
    untilNothing("for the miners", miners::lag);
  }

  private void untilNothing(String what, LongSupplier left) {
    long before = Long.MAX_VALUE;
    Instant changed = Instant.now();
    Instant told = Instant.now();
    for (long now = left.getAsLong(); now != 0; now = left.getAsLong()) {
      if (now != before) changed = Instant.now();
      before = now;
      if (changed.plus(PATIENCE).isBefore(Instant.now()))
        throw new DemoFailed(now + " " + what + ", and that for " + PATIENCE.toSeconds() + " s");
      if (told.plus(BETWEEN_LINES).isBefore(Instant.now())) {
        progress.line("%,d %s".formatted(now, what));
        told = Instant.now();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
