package punchcard.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Promise;

/// Points that one rule asks to give.
///
/// @param amountMinor minor units; the ledger refuses what is not more than zero
/// @param fundedBy the partner that pays
/// @param expiresOn the last day on which they can be spent; null: as the currency's policy says
/// @param promise what they wait for; null: they are the member's at once
/// @param sale the purchase with which they are sold; null: they are given away
public record Credit(
    Currency currency,
    long amountMinor,
    PartnerId fundedBy,
    AgreementId agreement,
    int agreementVersion,
    String ruleId,
    @Nullable LocalDate expiresOn,
    @Nullable Promise promise,
    @Nullable Sale sale) {

  /// The purchase that points come with.
  ///
  /// @param money ISO 4217
  /// @param paidMinor what was paid for everything, in minor units of the money
  public record Sale(String money, long paidMinor) {}
}
