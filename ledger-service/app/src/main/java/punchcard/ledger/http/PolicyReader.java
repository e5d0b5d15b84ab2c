package punchcard.ledger.http;

import static punchcard.ledger.programme.CurrencyPolicy.MOST_GRACE_DAYS;
import static punchcard.ledger.programme.CurrencyPolicy.MOST_SCALE;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Rate;
import punchcard.ledger.programme.SpendingControls;

/// Reads what an operator publishes about a currency, and takes nothing on trust: a field that is
/// misspelt would otherwise be a default that nobody chose.
final class PolicyReader {
  /// A hundred years: what expires later does not expire.
  private static final int MOST_MONTHS = 1200;

  private static final int MOST_YEARS = 100;

  private final Currency currency;
  private final List<String> violations = new ArrayList<>();

  private PolicyReader(Currency currency) {
    this.currency = currency;
  }

  /// The policy, as the version of a number.
  ///
  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static IntFunction<CurrencyPolicy> read(Currency currency, JsonNode body) {
    return new PolicyReader(currency).read(body);
  }

  private IntFunction<CurrencyPolicy> read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, violations);
    int scale = fields.wholeInt("scale", 0, MOST_SCALE);
    Expiry expiry =
        fields.object("expiry").flatMap(PolicyReader::expiry).orElse(new Expiry.Never());
    NegativeBalance negative =
        fields.oneOf("negativeBalance", NegativeBalance.class).orElse(NegativeBalance.NEVER);
    int graceDays = fields.wholeInt("graceDays", 0, MOST_GRACE_DAYS);
    @Nullable Long approvalAbove = fields.wholeOrNull("approvalAbove", 0, Long.MAX_VALUE);
    boolean transferable = fields.flagOr("transferable", false);
    List<Rate> rates = rates(fields.objects("rates"));
    SpendingControls spending =
        fields.objectIfThere("spending").map(SpendingReader::read).orElse(SpendingControls.NONE);
    fields.nothingElse();
    if (!violations.isEmpty()) throw Problems.badInput(violations);
    return version ->
        new CurrencyPolicy(
            currency,
            version,
            scale,
            expiry,
            negative,
            graceDays,
            approvalAbove,
            transferable,
            rates,
            spending);
  }

  private static Optional<Expiry> expiry(JsonFields fields) {
    Optional<Expiry> expiry =
        fields.oneOf("kind", ExpiryKind.class).map(kind -> expiry(kind, fields));
    if (expiry.isPresent()) fields.nothingElse();
    return expiry;
  }

  private static Expiry expiry(ExpiryKind kind, JsonFields fields) {
    return switch (kind) {
      case NEVER -> new Expiry.Never();
      case ROLLING -> new Expiry.Rolling(fields.wholeInt("months", 1, MOST_MONTHS));
      case END_OF_MONTH -> new Expiry.EndOfMonth(fields.wholeInt("monthsLater", 0, MOST_MONTHS));
      case END_OF_YEAR -> new Expiry.EndOfYear(fields.wholeInt("yearsLater", 0, MOST_YEARS));
      case INACTIVITY -> new Expiry.Inactivity(fields.wholeInt("months", 1, MOST_MONTHS));
    };
  }

  /// In the order of their currencies: it means nothing in which order they were written.
  private List<Rate> rates(List<JsonFields> each) {
    List<Rate> rates = new ArrayList<>();
    for (JsonFields fields : each) {
      long from = fields.whole("from", 1, Rate.MOST);
      long into = fields.whole("into", 1, Rate.MOST);
      to(fields, rates).ifPresent(to -> rates.add(new Rate(to, from, into)));
      fields.nothingElse();
    }
    rates.sort(Comparator.comparing(Rate::to));
    return rates;
  }

  private Optional<Currency> to(JsonFields fields, List<Rate> before) {
    Optional<String> code = fields.text("to");
    if (code.isEmpty()) return Optional.empty();
    if (!Currency.isValid(code.get())) {
      fields.violation("to", "not a currency");
      return Optional.empty();
    }
    Currency to = new Currency(code.get());
    if (to.equals(currency)) fields.violation("to", "is this currency itself");
    if (before.stream().anyMatch(rate -> rate.to().equals(to)))
      fields.violation("to", "has a rate already");
    return Optional.of(to);
  }
}
