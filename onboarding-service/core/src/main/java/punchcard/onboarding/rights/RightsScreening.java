package punchcard.onboarding.rights;

import static punchcard.onboarding.rights.RightsRefusal.BAD_CHANNEL;
import static punchcard.onboarding.rights.RightsRefusal.BAD_DAY;
import static punchcard.onboarding.rights.RightsRefusal.BAD_REASON;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import punchcard.kernel.EventId;

/// Judges what somebody sends by itself. Nothing: there is nothing against it.
public final class RightsScreening {
  private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private RightsScreening() {}

  /// By which way a request came.
  public static Optional<RightsRefused> channel(String channel) {
    return CHANNEL.matcher(channel).matches() ? Optional.empty() : no(BAD_CHANNEL, channel);
  }

  /// Why something is so; it may be left empty.
  public static Optional<RightsRefused> reason(String reason) {
    return reason.isEmpty() || EventId.isValid(reason)
        ? Optional.empty()
        : no(BAD_REASON, "1 to 200 characters, none of them a control character");
  }

  /// When something was said.
  ///
  /// @param today in the programme's time zone
  public static Optional<RightsRefused> day(LocalDate day, LocalDate today) {
    return day.isAfter(today) ? no(BAD_DAY, day + " is to come") : Optional.empty();
  }

  private static Optional<RightsRefused> no(RightsRefusal refusal, String detail) {
    return Optional.of(new RightsRefused(refusal, detail));
  }
}
