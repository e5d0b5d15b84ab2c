package punchcard.cli.agreements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.AgreementIds;
import punchcard.cli.LogOptions;
import punchcard.cli.sheets.Format;
import punchcard.cli.sheets.Sheet;
import punchcard.kernel.AgreementId;
import punchcard.rules.diff.Change;

/// Tells the versions of an agreement: who published each, when, and how much it changed.
@Command(
    name = "history",
    description = "An agreement's versions: who published them, when, and what they changed.",
    exitCodeOnExecutionException = 2)
final class HistoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", converter = AgreementIds.class, description = "The agreement.")
  private AgreementId agreement = new AgreementId("none");

  @Option(
      names = "--in-force",
      description =
          "Tells since when each was in force, and in how many partitions it decides now: reads"
              + " the whole log of members' events.")
  private boolean inForce;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Mixin private LogOptions log = new LogOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<Published> versions = List.copyOf(Published.of(agreement, log).values());
    Markers markers = inForce ? Markers.of(agreement, log) : null;
    format.print(List.of(sheet(versions, markers)), spec.commandLine().getOut());
    return 0;
  }

  private static Sheet sheet(List<Published> versions, @Nullable Markers markers) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++)
      rows.add(row(versions.get(i), i == 0 ? null : versions.get(i - 1), markers));
    return Sheet.of(
        "versions",
        "version published by proposedBy added removed changed"
            + (markers == null ? "" : " since decides"),
        rows);
  }

  private static List<Object> row(
      Published version, @Nullable Published before, @Nullable Markers markers) {
    List<Change> changes = Versions.changes(before, version);
    List<Object> row = new ArrayList<>();
    row.add(version.number());
    row.add(version.at().toString());
    row.add(version.by());
    row.add(version.proposedBy());
    for (String kind : ChangesSheet.KINDS) row.add(ChangesSheet.rules(changes, kind));
    if (markers != null)
      row.addAll(List.of(markers.since(version.number()), markers.decides(version.number())));
    return row;
  }
}
