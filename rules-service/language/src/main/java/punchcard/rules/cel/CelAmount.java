package punchcard.rules.cel;

import java.util.List;
import punchcard.rules.AmountExpression;
import punchcard.rules.Finding;
import punchcard.rules.Occasion;
import punchcard.rules.Ratio;
import punchcard.rules.RuleFailure;

/// A rule's `amount`.
///
/// @param source as the agreement's file has it
record CelAmount(AmountExpression exact, String source, Findings findings)
    implements AmountExpression {
  @Override
  public Ratio of(Occasion occasion) {
    return exact.of(occasion);
  }

  /// A division would be rounded if it were worked out as a whole: it is told as the ratio it is.
  @Override
  public List<Finding> findings(Occasion occasion) {
    List<Finding> reads = findings.readsOn(occasion);
    return List.of(new Finding(CanonicalText.of(source), text(occasion), reads));
  }

  private String text(Occasion occasion) {
    try {
      Ratio amount = exact.of(occasion);
      return amount.denominator() == 1
          ? String.valueOf(amount.numerator())
          : amount.numerator() + " / " + amount.denominator();
    } catch (RuleFailure failure) {
      return "fails: " + failure.getMessage();
    }
  }
}
