package punchcard.cli.accounts;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.accounting.liability.Figures;
import punchcard.accounting.liability.Liability;
import punchcard.accounting.liability.LiabilityLine;
import punchcard.accounting.liability.LiabilityReport;
import punchcard.accounting.liability.MemberDebt;
import punchcard.accounting.liability.RollForward;
import punchcard.cli.Months;
import punchcard.cli.sheets.Format;
import punchcard.cli.sheets.Sheet;

/// Tells what points oblige to in a month.
@Command(
    name = "liability",
    description =
        "What points oblige to in a month: roll-forward, deferred money, debts, vouchers.")
public final class LiabilityCommand implements Callable<Integer> {
  @Option(
      names = "--period",
      required = true,
      paramLabel = "MONTH",
      converter = Months.class,
      description = "As in 2026-11.")
  private YearMonth period = YearMonth.of(1970, 1);

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Mixin private AccountsOptions options = new AccountsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Facts facts = options.readFor(period);
    List<Sheet> sheets = sheets(facts, period);
    format.print(sheets, spec.commandLine().getOut());
    return 0;
  }

  static List<Sheet> sheets(Facts facts, YearMonth period) {
    LiabilityReport report =
        Liability.report(
            period, facts.periods(), facts.book(), facts.decisions().estimates(), facts.entries());
    return List.of(points(report), money(report), debts(report), VoucherRows.of(report.vouchers()));
  }

  private static Sheet points(LiabilityReport report) {
    List<List<Object>> rows = new ArrayList<>();
    for (RollForward it : report.points())
      rows.add(
          List.of(
              it.currency().code(),
              it.issuer().value(),
              it.opening(),
              it.issued(),
              it.redeemed(),
              it.expired(),
              it.adjusted(),
              it.closing(),
              it.pending()));
    return Sheet.of(
        "points", "currency issuer opening issued redeemed expired adjusted closing pending", rows);
  }

  private static Sheet money(LiabilityReport report) {
    List<List<Object>> rows = new ArrayList<>();
    for (LiabilityLine it : report.lines()) rows.add(row(it, it.closing()));
    return Sheet.of(
        "money",
        "book issuer currency basis opening deferred recognised closing deferredInAll"
            + " recognisedInAll prepaid provision commission",
        rows);
  }

  private static List<Object> row(LiabilityLine line, Figures closing) {
    return List.of(
        line.book().text(),
        line.portfolio().issuer().value(),
        line.portfolio().currency().code(),
        line.portfolio().basis().toString(),
        line.opening().contractLiability().toString(),
        line.deferred().toString(),
        line.recognised().toString(),
        closing.contractLiability().toString(),
        closing.deferred().toString(),
        closing.recognised().toString(),
        closing.prepaid().toString(),
        closing.provision().toString(),
        closing.commission().toString());
  }

  private static Sheet debts(LiabilityReport report) {
    List<List<Object>> rows = new ArrayList<>();
    for (MemberDebt it : report.memberDebts())
      rows.add(List.of(it.currency().code(), it.bearer().value(), it.minor()));
    return Sheet.of("debts", "currency bearer owed", rows);
  }
}
