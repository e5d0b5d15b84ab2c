package punchcard.cli.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Position;
import punchcard.cli.LogOptions;
import punchcard.cli.ProgressLine;
import punchcard.cli.sheets.Sheet;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.ReplayOrder;
import punchcard.rules.engine.SharedBudgets;
import punchcard.rules.events.EventTypes;
import punchcard.rules.replay.DryRun;
import punchcard.rules.replay.ReplayTotals;
import punchcard.rules.yaml.AgreementReader;

/// What an agreement's file would have given in the past, beside what was posted.
///
/// @param readUpTo the first position of each partition of the log that was not read
public record WhatIf(Candidate candidate, DryRun run, List<Position> readUpTo) {

  /// Reads the logs and tells all histories again. Nothing is posted.
  ///
  /// @param member of whom each event is explained; null: of nobody
  /// @throws IOException with a sentence for people, if the file is no agreement
  /// @throws IllegalStateException if the logs cannot be read
  public static WhatIf of(
      Path file,
      LocalDate from,
      LocalDate until,
      @Nullable String member,
      ZoneId zone,
      LogOptions log)
      throws IOException {
    Candidate candidate = Candidate.of(file, log);
    EventTypes types = new EventTypes(zone);
    CompiledAgreements compiled =
        new CompiledAgreements(new AgreementReader(new CelExpressions(types.shapes())));
    ReplayOrder order =
        ReplayOrder.proposed(candidate.agreement(), candidate.version(), from, until);
    SharedBudgets budgets = new SharedBudgets();
    ReadLogs logs =
        new ReadLogs(
            log,
            () ->
                new DryRun(
                    order,
                    candidate.yaml(),
                    member,
                    types,
                    compiled,
                    new AvroCodec<>(Topics.MEMBER_EVENTS, log.registry()),
                    budgets),
            new ProgressLine("replay", "record", System.err));
    DryRun run = logs.run();
    return new WhatIf(candidate, run, logs.ends());
  }

  /// What it comes to.
  public ReplayTotals totals() {
    return run.totals();
  }

  /// The report.
  public List<Sheet> sheets() {
    return WhatIfSheets.of(run);
  }
}
