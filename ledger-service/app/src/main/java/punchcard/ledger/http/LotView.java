package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;

/// How much of a lot an entry moves, with all that is stamped on it.
///
/// @param amount minor units
/// @param earnedOn the day of the event
/// @param expiresOn the last day on which it can be spent; left out: no day ends it
/// @param inactivityMonths it lapses after so many months without activity; 0: it does not
/// @param basis why it exists: `marketing` or `sale`
/// @param money ISO 4217, of price and allocation; empty: neither is agreed
/// @param issuePriceMicros millionths of the money's unit per minor unit of points
/// @param allocated what of a sale's price is allocated to it, in minor units of the money
/// @param bookingId the booking it waits for
/// @param maturesOn the day it waits for
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record LotView(
    @Schema(example = "17.0") String lotId,
    String currency,
    long amount,
    String issuer,
    String agreement,
    int agreementVersion,
    String rule,
    int currencyVersion,
    LocalDate earnedOn,
    @Nullable LocalDate expiresOn,
    int inactivityMonths,
    String basis,
    String money,
    long issuePriceMicros,
    int termsVersion,
    long allocated,
    @Nullable String bookingId,
    @Nullable LocalDate maturesOn) {
  static LotView of(Lot lot) {
    Stamp stamp = lot.stamp();
    @Nullable Promise promise = lot.promise();
    return new LotView(
        lot.id().toString(),
        lot.currency().code(),
        lot.amountMinor(),
        stamp.issuer().value(),
        stamp.agreement().value(),
        stamp.agreementVersion(),
        stamp.ruleId(),
        stamp.currencyVersion(),
        lot.earnedOn(),
        lot.expiresOn(),
        stamp.inactivityMonths(),
        Words.of(stamp.basis()),
        stamp.money(),
        stamp.issuePriceMicros(),
        stamp.termsVersion(),
        lot.allocatedMinor(),
        promise == null ? null : promise.bookingId(),
        promise == null ? null : promise.maturesOn());
  }
}
