package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Promise;

/// Points that are taken back.
///
/// @param amountMinor minor units; the ledger refuses what is not more than zero
/// @param fundedBy the partner that had paid for them
/// @param chargedTo who bears what cannot be collected
/// @param award which of that partner's points are meant; null: it is not said
public record Debit(
    Currency currency,
    long amountMinor,
    PartnerId fundedBy,
    PartnerId chargedTo,
    @Nullable Award award) {

  /// What a rule gave for an event.
  ///
  /// @param promise what it waited for; null: it was the member's at once
  public record Award(
      AgreementId agreement, int agreementVersion, String ruleId, @Nullable Promise promise) {}

  /// Any of that partner's points.
  public Debit(Currency currency, long amountMinor, PartnerId fundedBy, PartnerId chargedTo) {
    this(currency, amountMinor, fundedBy, chargedTo, null);
  }

  Debit withMinor(long minor) {
    return new Debit(currency, minor, fundedBy, chargedTo, award);
  }
}
