package punchcard.onboarding.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.Pace;
import punchcard.onboarding.gateway.Pace.Bucket;
import punchcard.onboarding.gateway.Pace.Taking;
import punchcard.onboarding.gateway.TooFast;

/// How much each partner may still publish at this instance; others count for themselves.
final class Paces {
  private final Pace pace;
  private final InstantSource clock;
  private final Map<PartnerId, Bucket> buckets = new ConcurrentHashMap<>();

  /// @param pace whose burst takes a whole batch
  Paces(Pace pace, InstantSource clock) {
    this.pace = pace;
    this.clock = clock;
  }

  /// Takes so many events out of the partner's bucket.
  ///
  /// @throws TooFast if it has not so many: nothing was taken
  void take(PartnerId partner, int events) {
    Instant now = clock.instant();
    var _ = buckets.compute(partner, (_, bucket) -> taken(bucket, events, now));
  }

  private Bucket taken(@Nullable Bucket bucket, int events, Instant now) {
    return switch (pace.take(bucket == null ? pace.full(now) : bucket, events, now)) {
      case Taking.Taken(Bucket left) -> left;
      case Taking.Wait(Duration until) ->
          throw new TooFast("These are more events than may be published now.", until);
    };
  }
}
