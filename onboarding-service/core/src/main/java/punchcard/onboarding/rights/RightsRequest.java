package punchcard.onboarding.rights;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.onboarding.consent.LogPoint;

/// A request of a right, and how far it is.
///
/// @param channel by which it came: `letter`, `phone`
/// @param since the fact that made it so
public record RightsRequest(
    RightsRequestId id,
    RightKind kind,
    LocalDate cameOn,
    String channel,
    LogPoint since,
    Optional<Extension> extension,
    Optional<Answer> answer)
    implements RightsStanding {
  private static final int MONTHS = 1;
  private static final int MONTHS_MORE = 2;

  /// Why it takes longer, as the member was told.
  public record Extension(String reason, LocalDate memberToldOn) {}

  /// How it was answered.
  public record Answer(boolean granted, String reason, LogPoint at) {}

  /// The last day on which it can be answered in time (GDPR, article 12(3)).
  public LocalDate dueOn() {
    return dueOn(cameOn, extension.isPresent());
  }

  /// The last day for what came on a day; the last of a month that has no such day.
  public static LocalDate dueOn(LocalDate cameOn, boolean extended) {
    return cameOn.plusMonths(extended ? MONTHS + MONTHS_MORE : MONTHS);
  }

  RightsRequest extendedBy(Extension by, LogPoint at) {
    return new RightsRequest(id, kind, cameOn, channel, at, Optional.of(by), answer);
  }

  RightsRequest answeredBy(Answer by) {
    return new RightsRequest(id, kind, cameOn, channel, by.at(), extension, Optional.of(by));
  }
}
