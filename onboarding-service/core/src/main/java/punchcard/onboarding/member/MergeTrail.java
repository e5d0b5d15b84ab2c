package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.merge.MergeFact;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.merge.MergeSaid;
import punchcard.onboarding.merge.MergeState;
import punchcard.onboarding.relation.SignedBy;

/// The part of a member's audit trail that is of merges. Who has wanted one stands in the log of
/// who is merged; the other one's names the merge.
final class MergeTrail {
  private MergeTrail() {}

  static Stream<Act> of(MergeHistory history) {
    return history.facts().stream().map(MergeTrail::act);
  }

  private static Act act(MergeSaid said) {
    return switch (said.fact()) {
      case MergeFact.MergedInto it ->
          signed(said, it.by(), turn(it, Optional.empty(), MergeState.MERGED));
      case MergeFact.Undone it ->
          signed(said, it.by(), turn(it, Optional.of(MergeState.MERGED), MergeState.UNDONE));
      case MergeFact.Absorbed it -> named(said, turn(it, Optional.empty(), MergeState.ABSORBED));
      case MergeFact.Separated it ->
          named(said, turn(it, Optional.of(MergeState.ABSORBED), MergeState.SEPARATED));
    };
  }

  private static Act signed(MergeSaid said, SignedBy by, Act.Turn turn) {
    return new Act(
        said.at(),
        by.actor(),
        by.partner(),
        Act.Right.MERGE,
        Optional.empty(),
        Optional.of(by.token()),
        List.of(turn));
  }

  private static Act named(MergeSaid said, Act.Turn turn) {
    return new Act(
        said.at(),
        "merges/" + said.fact().id(),
        Optional.empty(),
        Act.Right.MERGE,
        Optional.empty(),
        Optional.empty(),
        List.of(turn));
  }

  private static Act.Turn turn(MergeFact fact, Optional<MergeState> from, MergeState to) {
    String what = "merges/" + fact.id() + "/" + fact.other();
    return new Act.Turn(what, from.map(Enum::name), Optional.of(to.name()));
  }
}
