package punchcard.onboarding.http;

import java.time.Instant;

/// When something is to end, as the log can have it: in whole milliseconds.
final class EndTime {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private EndTime() {}

  static Instant of(Instant endsAt) {
    if (endsAt.isAfter(LATEST)) throw MemberProblems.badInput("endsAt: after the year 9999");
    return Instant.ofEpochMilli(endsAt.toEpochMilli());
  }
}
