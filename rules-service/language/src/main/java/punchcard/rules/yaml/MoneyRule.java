package punchcard.rules.yaml;

import java.util.List;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.yaml.CreditReader.Posted;

/// A rule on money says for which currency it is: a hundred yen are no hundred dollars.
final class MoneyRule {
  private MoneyRule() {}

  static void check(
      Fields rule,
      EventType on,
      Compiled<Condition> when,
      List<Posted> posts,
      CelExpressions compiler) {
    boolean onMoney = when.readsMoney() || posts.stream().anyMatch(Posted::isOnMoney);
    if (!onMoney || when.fixesCurrency()) return;
    if (compiler.namesCurrency(on))
      rule.violates("a rule on money fixes its currency: add event.currency == '...' to 'when'");
    else rule.violates(on + " names no currency, so no rule can be on its money");
  }
}
