package punchcard.ledger.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.DryRun;
import punchcard.ledger.DryRuns;
import punchcard.runtime.Owners.Owner;

/// Tries requests without writing anything, one after the other: those of one member see each
/// other's effect.
final class DryRunning {
  private final DryRuns dryRuns;
  private final Evidence evidence;
  private final Map<MemberId, DryRuns.Lookup> now = new HashMap<>();
  private final Map<MemberId, LogPosition> positions = new HashMap<>();

  DryRunning(DryRuns dryRuns, Evidence evidence) {
    this.dryRuns = dryRuns;
    this.evidence = evidence;
  }

  /// Who else has to be asked about this member; empty: this instance can say.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if nobody can say now
  Optional<Owner.Elsewhere> elsewhere(MemberId member) {
    return switch (now.computeIfAbsent(member, dryRuns::of)) {
      case DryRuns.Lookup.Ready _ -> Optional.empty();
      case DryRuns.Lookup.Elsewhere(String host, int port) ->
          Optional.of(new Owner.Elsewhere(host, port));
      case DryRuns.Lookup.NotReady() -> throw Problems.notReady();
    };
  }

  /// What would be answered, here.
  AnswerView tried(Asked asked) {
    if (!(now.get(asked.member()) instanceof DryRuns.Lookup.Ready(DryRun run)))
      throw new IllegalStateException("not here: " + asked.member());
    LogPosition position = positions.computeIfAbsent(asked.member(), _ -> run.position());
    return told(asked, run).tried(position);
  }

  private AnswerView told(Asked asked, DryRun run) {
    try {
      DryRun.Tried tried = run.ask(evidence.with(asked));
      now.put(asked.member(), new DryRuns.Lookup.Ready(tried.after()));
      return AnswerView.of(Told.of(asked, tried.reply()));
    } catch (ThrowableProblem problem) {
      return AnswerView.of(problem);
    }
  }
}
