package punchcard.cli.accounts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.accounting.exposure.CoverUse;
import punchcard.accounting.exposure.Exposure;
import punchcard.accounting.exposure.Exposure.Breach;
import punchcard.accounting.exposure.ExposureLimit;
import punchcard.accounting.exposure.Exposures;
import punchcard.accounting.exposure.Owed;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Periods;
import punchcard.accounting.settlement.Settlement;
import punchcard.accounting.settlement.Statement;
import punchcard.accounting.terms.Party;
import punchcard.cli.sheets.Format;
import punchcard.cli.sheets.Sheet;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;

/// Tells what is out, and how far what partners owe is covered.
@Command(
    name = "exposure",
    description = "What points are out, whose, and how far what partners owe is covered.")
public final class ExposureCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--limits",
      paramLabel = "FILE",
      description =
          "CSV: issuer,currency,mostMinor,mostPerMille; an empty cell is no limit. Breaches are"
              + " shown.")
  private @Nullable Path limits;

  @Mixin private AccountsOptions options = new AccountsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Facts facts = options.read();
    List<ExposureLimit> most = limits == null ? List.of() : Limits.in(limits);
    List<Sheet> sheets = List.of(out(facts, most), covers(facts, Instant.now()));
    format.print(sheets, spec.commandLine().getOut());
    return 0;
  }

  static Sheet out(Facts facts, List<ExposureLimit> limits) {
    List<List<Object>> rows = new ArrayList<>();
    for (Exposure it : Exposures.after(facts.entries(), limits))
      rows.add(
          List.of(
              it.currency().code(),
              it.issuer().value(),
              it.outstanding(),
              it.held(),
              it.pending(),
              it.sharePerMille(),
              it.atIssuePrice().stream().map(Money::toString).collect(Collectors.joining(", ")),
              it.breaches().stream().map(Breach::toString).collect(Collectors.joining(", "))));
    return Sheet.of(
        "exposure",
        "currency issuer outstanding held pending sharePerMille atIssuePrice breaches",
        rows);
  }

  /// What was billed in all months, less what was paid.
  static Sheet covers(Facts facts, Instant now) {
    List<Statement> statements = statements(facts);
    List<List<Object>> rows = new ArrayList<>();
    for (PartnerId partner :
        new TreeSet<>(facts.terms().stream().map(PartnerTerms::partner).toList()))
      facts.inForce(partner, now).ifPresent(terms -> rows.add(row(terms, statements, facts)));
    return Sheet.of("cover", "partner owed usedPerMille alerts exceeded", rows);
  }

  private static List<Object> row(PartnerTerms terms, List<Statement> statements, Facts facts) {
    MoneyUnit money = new MoneyUnit(terms.money());
    Money owed =
        Owed.by(Party.of(terms.partner()), money, statements, facts.decisions().payments());
    CoverUse use = CoverUse.of(terms.cover(), owed);
    return List.of(
        terms.partner().value(),
        owed.toString(),
        use.usedPerMille(),
        use.alertsPerMille().toString(),
        use.exceeded() ? "yes" : "no");
  }

  private static List<Statement> statements(Facts facts) {
    Periods periods = facts.periods();
    return facts.entries().stream()
        .map(periods::of)
        .collect(Collectors.toCollection(TreeSet<YearMonth>::new))
        .stream()
        .flatMap(
            month ->
                Settlement.run(month, periods, facts.book(), facts.entries()).partners().stream())
        .toList();
  }
}
