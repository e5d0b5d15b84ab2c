package punchcard.ledger.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Amounts;
import punchcard.ledger.Demand;

/// Reads each kind of demand out of a request's fields. What is wrong is noted, and something that
/// could have stood there is given instead.
final class DemandReader {
  private static final int LONGEST_REASON = 200;
  private static final PartnerId NO_PARTNER = new PartnerId("none");
  private static final Currency NO_CURRENCY = new Currency("NONE");
  private static final MemberId NO_MEMBER = new MemberId("0".repeat(32));

  private DemandReader() {}

  static Demand redemption(JsonFields fields) {
    return new Demand.Redemption(
        partner(fields, "partner"), currency(fields, "currency"), amount(fields), reason(fields));
  }

  static Demand hold(JsonFields fields, Instant askedAt) {
    return new Demand.Reservation(
        partner(fields, "partner"),
        currency(fields, "currency"),
        amount(fields),
        end(fields, askedAt),
        reason(fields));
  }

  /// @param by only a hold of this partner; null: of any
  static Demand capture(JsonFields fields, long hold, @Nullable PartnerId by) {
    return new Demand.Capture(hold, fields.wholeOrNull("amount", 1, Long.MAX_VALUE), by);
  }

  /// @param by only a redemption at this partner; null: at any
  static Demand giveBack(JsonFields fields, long sequence, @Nullable PartnerId by) {
    return new Demand.RedemptionReturn(
        sequence, fields.wholeOrNull("amount", 1, Long.MAX_VALUE), by, reason(fields));
  }

  static Demand reversal(JsonFields fields, long sequence) {
    return new Demand.Reversal(sequence, requiredReason(fields));
  }

  static Demand adjustment(JsonFields fields) {
    Currency currency = currency(fields, "currency");
    long amount = fields.whole("amount", -Long.MAX_VALUE, Long.MAX_VALUE);
    if (amount == 0) fields.violation("amount", "must not be zero");
    return new Demand.Adjustment(
        currency, amount, partner(fields, "fundedBy"), requiredReason(fields), lastDay(fields));
  }

  static Demand decision(JsonFields fields, long proposal) {
    return new Demand.Approval(proposal, fields.flag("approved"));
  }

  static Demand transfer(JsonFields fields) {
    return new Demand.Transfer(
        member(fields, "to"), currency(fields, "currency"), amount(fields), reason(fields));
  }

  static Demand conversion(JsonFields fields) {
    return new Demand.Conversion(currency(fields, "from"), currency(fields, "to"), amount(fields));
  }

  private static MemberId member(JsonFields fields, String name) {
    return fields.value(name, MemberId::isValid, MemberId::new, NO_MEMBER, "not a member id");
  }

  private static PartnerId partner(JsonFields fields, String name) {
    return fields.value(name, PartnerId::isValid, PartnerId::new, NO_PARTNER, "not a partner id");
  }

  private static Currency currency(JsonFields fields, String name) {
    return fields.value(name, Currency::isValid, Currency::new, NO_CURRENCY, "not a currency");
  }

  private static long amount(JsonFields fields) {
    return fields.whole("amount", 1, Long.MAX_VALUE);
  }

  private static @Nullable String reason(JsonFields fields) {
    return fields.textOrNull("reason", LONGEST_REASON);
  }

  private static String requiredReason(JsonFields fields) {
    @Nullable String reason = reason(fields);
    boolean isEmpty = reason == null ? !fields.has("reason") : reason.isBlank();
    if (isEmpty) fields.violation("reason", "must be given");
    return reason == null ? "" : reason;
  }

  private static @Nullable LocalDate lastDay(JsonFields fields) {
    return fields.dayOrNull("expiresOn");
  }

  private static Instant end(JsonFields fields, Instant askedAt) {
    @Nullable Instant end = fields.timeOrNull("expiresAt");
    @Nullable Long seconds =
        fields.wholeOrNull("timeoutSeconds", 1, Amounts.LONGEST_HOLD.toSeconds());
    if (end == null && seconds == null && !fields.has("expiresAt"))
      fields.violation("expiresAt", "must be given, or timeoutSeconds");
    if (end != null && seconds != null)
      fields.violation("timeoutSeconds", "is not given beside expiresAt");
    if (end != null) return end.truncatedTo(ChronoUnit.MILLIS);
    return askedAt.plusSeconds(seconds == null ? 1 : seconds);
  }
}
