package punchcard.rules.yaml;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.AmountExpression;
import punchcard.rules.Basis;
import punchcard.rules.CreditTerms;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Pending;
import punchcard.rules.Promotion;
import punchcard.rules.Rounding;
import punchcard.rules.cel.Compilation.Compiled;

/// Reads one element of `post`.
final class CreditReader {
  static final Thing POSTING =
      Thing.of(
          "a posting",
          "currency",
          "amount",
          "rounding",
          "fundedBy",
          "expires?",
          "pending?",
          "basis?");

  private final Expressions expressions;
  private final Violations violations;

  CreditReader(Expressions expressions, Violations violations) {
    this.expressions = expressions;
    this.violations = violations;
  }

  /// One of the rule's postings, and whether it has to do with money: its amount is worked out from
  /// it, or it is sold for it.
  ///
  /// @param reads the windows of the history that its amount looks at
  /// @param readsMember whether its amount looks at what is known of the member
  /// @param readsTier whether its amount looks at the member's tier
  record Posted(
      CreditTerms terms,
      boolean isOnMoney,
      Set<HistoryWindow> reads,
      boolean readsMember,
      boolean readsTier) {}

  /// @param on the type of event that the amount reads; null if it is not known, which was told
  /// @param promotion of which the rule is a part; null: of none
  @Nullable Posted read(Node node, @Nullable EventType on, @Nullable Promotion promotion) {
    Fields fields = Fields.of(node, POSTING, violations);
    if (fields == null) return null;
    Currency currency = currency(fields.text("currency"));
    Compiled<AmountExpression> amount = amount(fields.text("amount"), on, promotion);
    Rounding rounding = rounding(fields.text("rounding"));
    PartnerId fundedBy = partner(fields.text("fundedBy"));
    Period expires = lifetime(fields.text("expires"));
    Pending pending = PendingReader.read(fields.text("pending"), on, promotion);
    Basis basis = basis(fields.text("basis"), on);
    if (currency == null || amount == null || rounding == null || fundedBy == null) return null;
    return new Posted(
        new CreditTerms(currency, amount.expression(), rounding, fundedBy, expires, pending, basis),
        amount.readsMoney() || basis == Basis.SALE,
        amount.reads(),
        amount.readsMember(),
        amount.readsTier());
  }

  private @Nullable Compiled<AmountExpression> amount(
      @Nullable Text text, @Nullable EventType on, @Nullable Promotion promotion) {
    return text == null || on == null ? null : expressions.amount(on, text, promotion);
  }

  /// What is wrong is told, and read as given away.
  private Basis basis(@Nullable Text text, @Nullable EventType on) {
    if (text == null) return Basis.MARKETING;
    Basis basis = text.oneOf(Names.BASES, "a basis: marketing or sale");
    if (basis == Basis.SALE && on != null && !expressions.compiler().hasMoney(on)) {
      text.violates(on + " has no money, so its points cannot be sold with it");
      return Basis.MARKETING;
    }
    return basis == null ? Basis.MARKETING : basis;
  }

  static @Nullable Currency currency(@Nullable Text text) {
    return text == null
        ? null
        : text.as(Currency::new, "a currency of points: capitals, digits, underscores");
  }

  private static @Nullable Rounding rounding(@Nullable Text text) {
    return text == null
        ? null
        : text.oneOf(Names.ROUNDINGS, "a rounding: down, up, half-up or half-even");
  }

  private static @Nullable PartnerId partner(@Nullable Text text) {
    return text == null ? null : text.as(PartnerId::new, Names.PARTNER);
  }

  private static @Nullable Period lifetime(@Nullable Text text) {
    return text == null
        ? null
        : text.as(Names::lifetime, "a lifetime of at most 100 years: P18M, P90D, P2Y");
  }
}
