package punchcard.bench;

import java.util.List;
import java.util.Locale;

/// An agreement of a hundred rules, as a coalition of several partners has: ten on purchases, of
/// which a purchase meets four or so, and ninety on what else members do.
final class HundredRules {
  private static final int ON_PURCHASES = 10;
  private static final int ALL = 100;
  private static final List<String> ELSE =
      List.of("VisitRecorded", "ActivityRecorded", "SubscriptionStarted", "BookingMade");

  private HundredRules() {}

  static String yaml(String agreement) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("agreement: ").append(agreement).append("\nparticipants: everyone\nrules:\n");
    yaml.append(rule("base", "SpendRecorded", usd("true"), "event.amountMinor / 100"));
    for (String category : Purchases.CATEGORIES)
      yaml.append(
          rule(
              category.toLowerCase(Locale.ROOT).replace(' ', '-'),
              "SpendRecorded",
              usd("event.lines.exists(l, l.category == '" + category + "')"),
              "spent(event.lines, '" + category + "') / 100"));
    for (int n = 1 + Purchases.CATEGORIES.size(); n < ON_PURCHASES; n++)
      yaml.append(
          rule(
              "basket-" + n,
              "SpendRecorded",
              usd("event.amountMinor > " + 1_500 * n + " && event.location == 'store-" + n + "'"),
              "10"));
    for (int n = ON_PURCHASES; n < ALL; n++)
      yaml.append(
          rule(
              "else-" + n,
              ELSE.get(n % ELSE.size()),
              "event.partner == 'partner-" + n + "'",
              "20"));
    return yaml.toString();
  }

  private static String usd(String condition) {
    return "event.partner == 'bench' && event.currency == 'USD' && " + condition;
  }

  private static String rule(String id, String on, String when, String amount) {
    return """
      - id: %s
        on: %s
        from: 2017-01-01
        when: "%s"
        post:
          - { currency: POINTS, amount: "%s", rounding: down, fundedBy: bench, expires: P18M }
    """
        .formatted(id, on, when, amount);
  }
}
