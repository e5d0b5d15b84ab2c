package punchcard.rules;

import java.time.LocalDate;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;

/// One run of a promotion whose points wait until a member completes it: then they are the
/// member's. Those of a member who does not complete it are void once it is over.
///
/// @param from its first day
public record PromotionRun(AgreementId agreement, PromotionId promotion, LocalDate from) {
  private static final String MARK = "@";

  /// What the ledger knows as the booking for which its points of a currency wait: no partner's id
  /// begins so.
  public String promise(Currency currency) {
    return MARK + this + "#" + currency;
  }

  /// Whether that is how the ledger knows a run's points, and not those of a booking.
  public static boolean isPromise(String booking) {
    return booking.startsWith(MARK);
  }

  Run days() {
    return new Run(from);
  }

  @Override
  public String toString() {
    return agreement + "/" + promotion + "/" + from;
  }
}
