package punchcard.ledger.http;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.liability.Portfolio;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.terms.Departure;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.programme.ExpectedRedemption;

/// Reads what an accountant proposes.
final class MatterReader {
  private static final long MOST_MINOR = 1_000_000_000_000_000L;

  private MatterReader() {}

  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static Matter estimation(JsonNode body) {
    return read(body, MatterReader::estimation);
  }

  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static Matter monthEnd(JsonNode body) {
    return read(body, fields -> new Matter.MonthEnd(FieldTexts.month(fields, "period")));
  }

  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static Departure departure(JsonNode body) {
    return read(body, MatterReader::departure);
  }

  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static Payment payment(JsonNode body) {
    return read(body, MatterReader::payment);
  }

  private static <T> T read(JsonNode body, Function<JsonFields, T> reading) {
    List<String> violations = new ArrayList<>();
    JsonFields fields = JsonFields.of(body, violations);
    T read = reading.apply(fields);
    fields.nothingElse();
    if (!violations.isEmpty()) throw Problems.badInput(violations);
    return read;
  }

  private static Matter estimation(JsonFields fields) {
    Portfolio portfolio =
        new Portfolio(
            FieldTexts.partner(fields, "issuer"),
            FieldTexts.currency(fields, "currency"),
            fields.oneOf("basis", Basis.class).orElse(Basis.SALE),
            FieldTexts.money(fields, "money"));
    ExpectedRedemption expected = TermsReader.expected(fields);
    boolean highlyProbable = fields.flagOr("highlyProbable", false);
    Instant validFrom = FieldTexts.instant(fields, "validFrom");
    return new Matter.Estimation(portfolio, expected, highlyProbable, validFrom);
  }

  private static Departure departure(JsonFields fields) {
    PartnerId partner = FieldTexts.partner(fields, "partner");
    YearMonth period = FieldTexts.month(fields, "period");
    return new Departure(partner, period, fields.wholeInt("termsVersion", 1, Integer.MAX_VALUE));
  }

  private static Payment payment(JsonFields fields) {
    PartnerId partner = FieldTexts.partner(fields, "partner");
    MoneyUnit money = FieldTexts.money(fields, "money");
    long minor = fields.whole("amountMinor", -MOST_MINOR, MOST_MINOR);
    if (minor == 0) fields.violation("amountMinor", "must not be 0");
    LocalDate paidOn = FieldTexts.day(fields, "paidOn");
    String reference = FieldTexts.reference(fields, "reference");
    return new Payment(partner, new Money(minor == 0 ? 1 : minor, money), paidOn, reference);
  }
}
