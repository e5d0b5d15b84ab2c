package punchcard.onboarding.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.merge.MergeOutcome.Is;
import punchcard.onboarding.merge.MergeOutcome.ToAsk;
import punchcard.onboarding.merge.MergeOutcome.ToErase;
import punchcard.onboarding.merge.MergeOutcome.ToSay;
import punchcard.onboarding.merge.MergeOutcome.ToTasks;
import punchcard.onboarding.relation.SignedBy;

/// Members with a log each, whose tasks do what is decided, one demand after the other. The gym
/// knows all of them.
final class Persons {
  static final PartnerId GYM = new PartnerId("gym");
  static final Caller OPERATOR = new Caller("olga", Set.of(Role.OPERATOR), Optional.empty());

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Map<MemberId, List<MergeSaid>> logs = new HashMap<>();

  /// The member of this letter.
  static MemberId member(char letter) {
    return new MemberId(("" + letter + '0').repeat(16));
  }

  MergeHistory history(MemberId member) {
    return new MergeHistory(logs.getOrDefault(member, List.of()));
  }

  /// What has become of what somebody wants of a member's merges.
  MergeOutcome ask(MemberId member, Caller caller, MergeDemand demand) {
    MergeCommand command = command(member, caller, demand);
    return go(command, DecideMerge.decide(history(member), List.of(GYM), command));
  }

  private MergeOutcome go(MergeCommand command, MergeOutcome outcome) {
    return switch (outcome) {
      case ToAsk(MergeQuestion question) -> {
        MergeAnswer answer = answer(command, question);
        yield go(command, DecideMerge.answered(history(command.member()), command, answer));
      }
      case ToSay(MergeFact fact) -> {
        say(command.member(), fact);
        yield go(command, DecideMerge.became(history(command.member()), command));
      }
      case ToTasks() ->
          go(command, DecideMerge.decide(history(command.member()), List.of(GYM), command));
      case Is _, ToErase _, MergeRefused _ -> outcome;
    };
  }

  private MergeAnswer answer(MergeCommand command, MergeQuestion question) {
    MergeDemand demand =
        switch (question.kind()) {
          case JOIN -> new MergeDemand.Join(question.id(), command.member(), question.reason(), 0);
          case LEAVE ->
              new MergeDemand.Leave(question.id(), command.member(), question.reason(), 0);
        };
    return ask(question.to(), command.caller(), demand) instanceof MergeRefused(var why, _)
        ? new MergeAnswer.Not(why)
        : new MergeAnswer.Done(List.of(GYM), Reservations.NONE, Set.of());
  }

  private static MergeCommand command(MemberId member, Caller caller, MergeDemand demand) {
    SignedBy by = new SignedBy(caller.subject(), caller.partner(), Sha256.of("token"));
    return new MergeCommand(member, caller, by, demand);
  }

  private void say(MemberId member, MergeFact fact) {
    List<MergeSaid> log = logs.computeIfAbsent(member, _ -> new ArrayList<>());
    log.add(new MergeSaid(new LogPoint(log.size(), NOW), "r", fact));
  }

  /// Who the member is by now.
  MemberId person(MemberId member) {
    return history(member).into().map(this::person).orElse(member);
  }
}
