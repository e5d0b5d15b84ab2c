package punchcard.cli.accounts;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.cli.Months;
import punchcard.cli.PartnerIds;
import punchcard.cli.sheets.Printing;
import punchcard.kernel.PartnerId;

/// Tells who owes whom for a month; of a closed one, the same bytes whenever it is asked.
@Command(
    name = "statements",
    description = "Who owes whom for a month; a closed month's statements never change.")
public final class StatementsCommand implements Callable<Integer> {
  /// Who reads it.
  enum Format {
    /// People.
    TABLE,
    /// Partners and auditors: the text that the digest is over.
    TEXT,
    /// Spreadsheets.
    CSV,
    /// Programs.
    JSON
  }

  @Option(
      names = "--period",
      required = true,
      paramLabel = "MONTH",
      converter = Months.class,
      description = "As in 2026-11.")
  private YearMonth period = YearMonth.of(1970, 1);

  @Option(
      names = "--partner",
      paramLabel = "ID",
      converter = PartnerIds.class,
      description = "Only this partner's; without, everybody's.")
  private @Nullable PartnerId partner;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(names = "--sources", description = "Also the entries that each line comes from.")
  private boolean sources;

  @Mixin private AccountsOptions options = new AccountsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Facts facts = options.readFor(period);
    if (partner != null && !facts.know(partner))
      throw options.noSense("There is no partner " + partner + ".");
    StatementSheets sheets = StatementSheets.of(facts, period, partner, sources);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> Printing.tables(sheets.all(), out);
      case TEXT -> out.print(sheets.text());
      case CSV -> Printing.csv(sheets.all(), out);
      case JSON -> Printing.json(sheets.all(), out);
    }
    out.flush();
    return 0;
  }
}
