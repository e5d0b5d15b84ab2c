package punchcard.cli.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import punchcard.cli.sheets.Sheet;
import punchcard.rules.replay.Change;
import punchcard.rules.replay.Distribution;
import punchcard.rules.replay.DryRun;
import punchcard.rules.replay.Payer;
import punchcard.rules.replay.PostedByLedger.Price;
import punchcard.rules.replay.ReplayTotals;

/// A dry run's report as tables.
final class WhatIfSheets {
  private static final int BIGGEST = 10;
  private static final int EXAMPLES = 20;
  private static final int MICROS = 6;
  private static final int CENTS = 2;

  private WhatIfSheets() {}

  static List<Sheet> of(DryRun run) {
    ReplayTotals totals = run.totals();
    return List.of(
        points(totals, run.prices()),
        rules(totals),
        members(totals),
        biggest(totals),
        refused(totals),
        otherwise(run),
        ExplainedSheet.of(run));
  }

  /// What the partners would owe more, at the price that was stamped last.
  private static Sheet points(ReplayTotals totals, Map<Payer, Price> prices) {
    List<List<Object>> rows = new ArrayList<>();
    totals
        .byPayer()
        .forEach(
            (payer, change) -> {
              Price price = prices.get(payer);
              rows.add(
                  List.of(
                      payer.currency(),
                      payer.partner(),
                      change.moreMinor(),
                      change.lessMinor(),
                      change.netMinor(),
                      price == null ? "" : worth(change, price)));
            });
    return Sheet.of("points", "currency partner more less net liability", rows);
  }

  private static String worth(Change change, Price price) {
    return BigDecimal.valueOf(change.netMinor())
            .multiply(BigDecimal.valueOf(price.micros(), MICROS))
            .setScale(CENTS, RoundingMode.HALF_UP)
        + " "
        + price.money();
  }

  private static Sheet rules(ReplayTotals totals) {
    List<List<Object>> rows = new ArrayList<>();
    totals
        .byRule()
        .forEach(
            (rule, change) ->
                rows.add(
                    List.of(
                        rule.agreement() + "/" + rule.version() + "/" + rule.rule(),
                        rule.currency(),
                        change.moreMinor(),
                        change.lessMinor(),
                        change.netMinor())));
    return Sheet.of("rules", "rule currency more less net", rows);
  }

  private static Sheet members(ReplayTotals totals) {
    List<List<Object>> rows = new ArrayList<>();
    totals
        .byMember()
        .forEach(
            (currency, nets) -> {
              Distribution spread = Distribution.of(nets.values());
              rows.add(
                  List.of(
                      currency,
                      nets.size(),
                      totals.members(),
                      spread.gaining(),
                      spread.losing(),
                      spread.percentile(0),
                      spread.percentile(10),
                      spread.percentile(50),
                      spread.percentile(90),
                      spread.percentile(100)));
            });
    return Sheet.of(
        "members", "currency concerned of gaining losing least p10 median p90 most", rows);
  }

  private static Sheet biggest(ReplayTotals totals) {
    List<List<Object>> rows = new ArrayList<>();
    totals
        .byMember()
        .forEach(
            (currency, nets) ->
                nets.entrySet().stream()
                    .sorted(
                        Comparator.<Map.Entry<String, Long>>comparingLong(
                                net -> -Math.abs(net.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .limit(BIGGEST)
                    .forEach(net -> rows.add(List.of(currency, net.getKey(), net.getValue()))));
    return Sheet.of("biggest", "currency member net", rows);
  }

  private static Sheet refused(ReplayTotals totals) {
    List<List<Object>> rows = new ArrayList<>();
    totals.refused().forEach((objection, count) -> rows.add(List.of(objection.name(), count)));
    return Sheet.of("unchanged-members", "reason members", rows);
  }

  private static Sheet otherwise(DryRun run) {
    List<List<Object>> rows = new ArrayList<>();
    run.otherwise().stream()
        .limit(EXAMPLES)
        .forEach(
            event ->
                rows.add(
                    List.of(
                        event.original().getMemberId(),
                        String.valueOf(event.original().getPartner()),
                        event.original().getEventId())));
    return Sheet.of("ledger-holds-otherwise", "member partner event", rows);
  }
}
