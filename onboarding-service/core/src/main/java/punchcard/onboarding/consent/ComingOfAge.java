package punchcard.onboarding.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day on which a person is old enough to consent itself (GDPR, article 8).
public record ComingOfAge(LocalDate on) {
  /// Where days begin last: nobody is of age before it is where the person lives.
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  /// Whether the person is not of age yet for what the log gets at this time.
  public boolean isAhead(Instant at) {
    return at.isBefore(on.atStartOfDay().toInstant(LAST));
  }
}
