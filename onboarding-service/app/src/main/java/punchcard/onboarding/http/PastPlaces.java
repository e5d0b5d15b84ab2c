package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.LogTimes;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// Finds the point of the log that callers ask about.
@Singleton
final class PastPlaces {
  private final LogTimes times;
  private final InstantSource clock;

  PastPlaces(LogTimes times, InstantSource clock) {
    this.times = times;
    this.clock = clock;
  }

  /// @param at `partition,offset`; null: now
  /// @throws org.zalando.problem.ThrowableProblem if it is none of the member's, or is not read yet
  LogPoint point(@Nullable String at, Found found) {
    if (at == null) return new LogPoint(Long.MAX_VALUE, clock.instant());
    PastPlace place = PastPlace.of(at);
    if (place.partition() != found.partition())
      throw MemberProblems.badInput("the member lies in another partition of the log");
    Instant then =
        times
            .at(place.partition(), place.offset())
            .orElseThrow(() -> MemberProblems.badInput("the log has not come that far"));
    if (place.offset() > found.readTo()) throw MemberProblems.later();
    return new LogPoint(place.offset(), then);
  }
}
