package punchcard.onboarding.merge;

import static punchcard.onboarding.merge.MergeRefusal.ID_REUSED;
import static punchcard.onboarding.merge.MergeRefusal.MERGED;
import static punchcard.onboarding.merge.MergeRefusal.OTHER_MERGED;
import static punchcard.onboarding.merge.MergeRefusal.SAME_MEMBER;
import static punchcard.onboarding.merge.MergeRefusal.UNKNOWN_MEMBER;
import static punchcard.onboarding.merge.MergeRefusal.UNKNOWN_MERGE;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.merge.MergeDemand.Absorb;
import punchcard.onboarding.merge.MergeDemand.Join;
import punchcard.onboarding.merge.MergeDemand.Leave;
import punchcard.onboarding.merge.MergeDemand.Separate;
import punchcard.onboarding.merge.MergeDemand.Vanish;
import punchcard.onboarding.merge.MergeOutcome.Is;
import punchcard.onboarding.merge.MergeOutcome.ToAsk;
import punchcard.onboarding.merge.MergeOutcome.ToErase;
import punchcard.onboarding.merge.MergeOutcome.ToSay;
import punchcard.onboarding.merge.MergeOutcome.ToTasks;
import punchcard.onboarding.person.PersonFact;

/// Decides what comes of a demand, by what the log has said so far of the member, and by what the
/// other one's task answers.
///
/// Only who is merged into nobody absorbs, is absorbed, and lets go again: so members form trees,
/// there is no cycle, and a merge is undone before those below it.
public final class DecideMerge {
  private DecideMerge() {}

  /// A fact for the log, a question to the other one's task, what is so, or a refusal.
  ///
  /// @param recipients who knows the member, or was ever allowed to know anything of it
  public static MergeOutcome decide(
      MergeHistory history, List<PartnerId> recipients, MergeCommand command) {
    return switch (command.demand()) {
      case Absorb it -> absorb(history, it, command);
      case Separate it -> separate(history, it, command);
      case Join it -> join(history, it, command);
      case Leave it -> leave(history, it, command);
      case Vanish(MemberId into) -> vanish(history, into, recipients, command);
    };
  }

  private static MergeOutcome absorb(MergeHistory history, Absorb wish, MergeCommand command) {
    if (!command.isProven(wish.other(), wish.shown())) return no(UNKNOWN_MEMBER, wish.other());
    Optional<MergeStanding> known = history.find(wish.id());
    if (known.isPresent()) return again(known.get(), wish);
    if (wish.other().equals(command.member())) return no(SAME_MEMBER, wish.other());
    if (history.into().isPresent()) return no(MERGED, "into " + history.into().get());
    return new ToAsk(
        new MergeQuestion(wish.other(), MergeQuestion.Kind.JOIN, wish.id(), wish.reason()));
  }

  private static MergeOutcome again(MergeStanding known, Absorb wish) {
    return known.state() == MergeState.ABSORBED && known.other().equals(wish.other())
        ? new Is(known)
        : no(ID_REUSED, wish.id());
  }

  private static MergeOutcome separate(MergeHistory history, Separate wish, MergeCommand command) {
    Optional<MergeStanding> found =
        history.find(wish.id()).filter(it -> command.isProven(it.other(), wish.shown()));
    if (found.isEmpty()) return no(UNKNOWN_MERGE, wish.id());
    MergeStanding known = found.get();
    if (known.state() == MergeState.SEPARATED) return new Is(known);
    if (history.into().isPresent()) return no(MERGED, "into " + history.into().get());
    return new ToAsk(
        new MergeQuestion(known.other(), MergeQuestion.Kind.LEAVE, wish.id(), wish.reason()));
  }

  private static MergeOutcome join(MergeHistory history, Join wish, MergeCommand command) {
    if (history.into().isPresent()) return no(OTHER_MERGED, command.member());
    return new ToSay(new MergeFact.MergedInto(wish.id(), wish.into(), wish.reason(), command.by()));
  }

  /// Said, and asked again when all tasks have heeded it, it is so.
  private static MergeOutcome leave(MergeHistory history, Leave wish, MergeCommand command) {
    MergeStanding known = history.find(wish.id(), wish.into()).orElseThrow();
    return known.state() == MergeState.UNDONE
        ? new Is(known)
        : new ToSay(new MergeFact.Undone(wish.id(), wish.into(), wish.reason(), command.by()));
  }

  private static MergeOutcome vanish(
      MergeHistory history, MemberId into, List<PartnerId> recipients, MergeCommand command) {
    if (!history.into().equals(Optional.of(into)))
      throw new IllegalStateException(command.member() + " is not merged into " + into);
    Evidence evidence = Evidence.ofToken(new MemberId(command.by().actor()), command.by().token());
    return new ToErase(new PersonFact.ErasureOrdered(recipients, evidence, ""));
  }

  /// What follows where the log has the demand's fact. An undoing has to be heeded by all tasks
  /// behind that; a merge was, in front of it.
  public static MergeOutcome became(MergeHistory history, MergeCommand command) {
    return switch (command.demand()) {
      case Absorb it -> new Is(history.find(it.id()).orElseThrow());
      case Separate it -> new Is(history.find(it.id()).orElseThrow());
      case Join it -> new Is(history.find(it.id(), it.into()).orElseThrow());
      case Leave _ -> new ToTasks();
      case Vanish _ -> throw new IllegalStateException("an erasure is no fact of a merge");
    };
  }

  /// What follows from what the other one's task says.
  public static MergeOutcome answered(
      MergeHistory history, MergeCommand command, MergeAnswer answer) {
    return switch (answer) {
      case MergeAnswer.Not(MergeRefusal why) -> no(why, "the other one");
      case MergeAnswer.Done it -> done(history, command, it);
    };
  }

  private static MergeOutcome done(
      MergeHistory history, MergeCommand command, MergeAnswer.Done answer) {
    return switch (command.demand()) {
      case Absorb it ->
          new ToSay(
              new MergeFact.Absorbed(
                  it.id(),
                  it.other(),
                  answer.partners(),
                  answer.reservations(),
                  answer.subjects()));
      case Separate it ->
          new ToSay(
              new MergeFact.Separated(
                  it.id(),
                  history.find(it.id()).orElseThrow().other(),
                  history.partnersOf(it.id())));
      case Join _, Leave _, Vanish _ -> throw new IllegalStateException("nobody was asked");
    };
  }

  private static MergeRefused no(MergeRefusal refusal, Object detail) {
    return new MergeRefused(refusal, detail.toString());
  }
}
