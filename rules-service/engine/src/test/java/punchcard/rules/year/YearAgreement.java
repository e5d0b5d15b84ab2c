package punchcard.rules.year;

import java.time.LocalDate;
import punchcard.rules.year.Journey.Campaign;

/// A point for each dollar, at most 40 in a week; from July on, for households that came to silver
/// or gold in this month or the last, two and three. Each campaign gives those to whom it was sent
/// two points for each dollar of groceries, once a day. What the grocer sells brings a tier point
/// for each dollar.
final class YearAgreement {
  static final LocalDate CHANGE = LocalDate.of(2017, 7, 1);
  static final long BASE_A_WEEK = 40;
  static final long SILVER = 20;
  static final long GOLD = 60;

  private static final String HEAD =
      """
      agreement: grocers-year
      participants: everyone
      tiers:
        currency: TIER
        per: month
        levels:
          - { tier: basic, from: 0 }
          - { tier: silver, from: %d }
          - { tier: gold, from: %d }
      """;

  private static final String RULES =
      """
      rules:
        - id: base
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'grocer' && event.currency == 'USD'
          cap: { amount: %d, per: iso-week }
          post: [{ currency: POINTS, amount: "%s", rounding: down, fundedBy: grocer }]
        - id: tier
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'grocer' && event.currency == 'USD'
          post: [{ currency: TIER, amount: event.amountMinor / 100, rounding: down, fundedBy: grocer }]
      """;

  private static final String CAMPAIGN =
      """
        - id: campaign-%1$s
          on: SpendRecorded
          from: 2016-01-01
          when: event.partner == 'grocer' && event.currency == 'USD'
          promotion: campaign-%1$s
          post: [{ currency: POINTS, amount: "spent(event.lines, 'GROCERY') / 50", rounding: down, fundedBy: grocer }]
      """;

  private YearAgreement() {}

  /// From the year's beginning on.
  static String first(Iterable<Campaign> campaigns) {
    return yaml(campaigns, "event.amountMinor / 100");
  }

  /// From July on.
  static String second(Iterable<Campaign> campaigns) {
    return yaml(
        campaigns,
        "event.amountMinor * (member.tier == 'gold' ? 3 : member.tier == 'silver' ? 2 : 1) / 100");
  }

  private static String yaml(Iterable<Campaign> campaigns, String base) {
    StringBuilder yaml = new StringBuilder(HEAD.formatted(SILVER, GOLD));
    yaml.append("segments:\n");
    for (Campaign campaign : campaigns)
      yaml.append("  - { name: campaign-%s, listedBy: grocer }\n".formatted(campaign.id()));
    yaml.append("promotions:\n");
    for (Campaign campaign : campaigns)
      yaml.append(
          """
            - id: campaign-%1$s
              from: %2$s
              until: %3$s
              audience: "'campaign-%1$s' in member.segments"
              limit: { count: 1, per: day }
          """
              .formatted(campaign.id(), campaign.from(), campaign.until()));
    yaml.append(RULES.formatted(BASE_A_WEEK, base));
    for (Campaign campaign : campaigns) yaml.append(CAMPAIGN.formatted(campaign.id()));
    return yaml.toString();
  }
}
