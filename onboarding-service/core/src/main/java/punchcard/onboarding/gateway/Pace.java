package punchcard.onboarding.gateway;

import java.time.Duration;
import java.time.Instant;

/// How fast one partner may publish: a token bucket. Whoever was quiet may send as many events at
/// once as the bucket holds; it fills at a steady rate.
///
/// @param eventsPerSecond how fast it fills
/// @param burst how many it holds
/// @see <a href="https://en.wikipedia.org/wiki/Token_bucket">Token bucket</a>
public record Pace(int eventsPerSecond, int burst) {
  private static final long EVENT = 1_000_000_000;
  private static final int MOST = 1_000_000;

  /// @throws IllegalArgumentException if either is not from 1 to a million
  public Pace {
    if (eventsPerSecond < 1 || eventsPerSecond > MOST || burst < 1 || burst > MOST)
      throw new IllegalArgumentException(
          "no pace: " + eventsPerSecond + " events a second, " + burst + " at once");
  }

  /// What is left for a partner.
  ///
  /// @param credit in billionths of an event, so that no rate is ever rounded
  /// @param at when that was so
  public record Bucket(long credit, Instant at) {}

  /// What became of the wish to publish.
  public sealed interface Taking {
    /// It may.
    record Taken(Bucket left) implements Taking {}

    /// Not yet.
    ///
    /// @param until it may: this long, if nothing else is published meanwhile
    record Wait(Duration until) implements Taking {}
  }

  /// The bucket of a partner that has not published yet.
  public Bucket full(Instant now) {
    return new Bucket(burst * EVENT, now);
  }

  /// Takes all that is asked for, or nothing.
  ///
  /// @param events at most `burst`, else they could never be had
  public Taking take(Bucket bucket, int events, Instant now) {
    if (events < 0 || events > burst)
      throw new IllegalArgumentException(events + " events never fit into a burst of " + burst);
    Bucket filled = fill(bucket, now);
    long missing = events * EVENT - filled.credit();
    if (missing > 0) return new Taking.Wait(timeFor(missing));
    return new Taking.Taken(new Bucket(-missing, filled.at()));
  }

  /// A clock that goes back fills nothing, and nothing twice.
  private Bucket fill(Bucket bucket, Instant now) {
    if (!now.isAfter(bucket.at())) return bucket;
    long room = burst * EVENT - bucket.credit();
    Duration since = Duration.between(bucket.at(), now);
    if (since.compareTo(timeFor(room)) >= 0) return full(now);
    return new Bucket(bucket.credit() + since.toNanos() * eventsPerSecond, now);
  }

  private Duration timeFor(long credit) {
    return Duration.ofNanos(Math.ceilDiv(credit, (long) eventsPerSecond));
  }
}
