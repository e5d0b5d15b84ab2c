package punchcard.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Points that one credit made, with all that is stamped on them then and never rewritten.
///
/// @param amountMinor minor units, more than zero
/// @param issuer the partner that pays for them
/// @param ruleId the agreement's rule that gave them
/// @param earnedOn the day of the event, in the programme's time zone
/// @param expiresOn the last day on which they can be spent; null: they do not expire
public record Lot(
    LotId id,
    Currency currency,
    long amountMinor,
    PartnerId issuer,
    AgreementId agreement,
    int agreementVersion,
    String ruleId,
    LocalDate earnedOn,
    @Nullable LocalDate expiresOn) {

  /// @throws IllegalArgumentException if it holds nothing
  public Lot {
    if (amountMinor <= 0) throw new IllegalArgumentException("an empty lot: " + id);
  }

  OpenLot open() {
    return new OpenLot(id, issuer, earnedOn, expiresOn, amountMinor);
  }
}
