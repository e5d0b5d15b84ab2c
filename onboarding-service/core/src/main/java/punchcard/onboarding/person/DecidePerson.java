package punchcard.onboarding.person;

import static punchcard.onboarding.person.PersonRefusal.KEY_REUSED;
import static punchcard.onboarding.person.PersonRefusal.OVERTAKEN;
import static punchcard.onboarding.person.PersonRefusal.UNKNOWN_MEMBER;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.person.PersonDemand.AnswerErasure;
import punchcard.onboarding.person.PersonDemand.Change;
import punchcard.onboarding.person.PersonDemand.Erase;

/// Decides what comes of a demand, by what the log has said so far.
public final class DecidePerson {
  private DecidePerson() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param request the caller's name for it: the same again gets the same answer
  /// @param recipients who knows the member, or was ever allowed to know anything of it
  public static PersonOutcome decide(
      PersonHistory history,
      String request,
      Evidence by,
      List<PartnerId> recipients,
      PersonDemand demand) {
    if (history.by(request).isPresent()) return became(history, request, demand);
    Optional<Erasure> erasure = history.erasure();
    return switch (demand) {
      case Change _ when erasure.isPresent() -> no(UNKNOWN_MEMBER, request);
      case Change(Sealed data, Age age) -> say(new PersonFact.Changed(data, by, age.comes()));
      case Erase _ when erasure.isPresent() -> new PersonOutcome.Erasing(erasure.get());
      case Erase(String shown) -> say(new PersonFact.ErasureOrdered(recipients, by, shown));
      case AnswerErasure answer -> answer(answer, erasure);
    };
  }

  private static PersonOutcome answer(AnswerErasure answer, Optional<Erasure> erasure) {
    if (erasure.isEmpty() || !erasure.get().partners().contains(answer.partner()))
      return no(UNKNOWN_MEMBER, answer.partner());
    Erasure.Answer before = erasure.get().answers().get(answer.partner());
    return before != null && isSame(before, answer)
        ? new PersonOutcome.Erasing(erasure.get())
        : say(fact(answer));
  }

  private static boolean isSame(Erasure.Answer before, AnswerErasure answer) {
    return before.erased() == answer.erased() && before.reason().equals(answer.reason());
  }

  private static PersonFact.ErasureAnswered fact(AnswerErasure answer) {
    return new PersonFact.ErasureAnswered(answer.partner(), answer.erased(), answer.reason());
  }

  /// What a demand's fact has become, where the log has it. Whether the same was asked as before is
  /// not known here, where nothing can be opened: who asks compares what holds.
  public static PersonOutcome became(PersonHistory history, String request, PersonDemand demand) {
    PersonSaid said = history.by(request).orElseThrow();
    if (!isSame(said.fact(), demand)) return no(KEY_REUSED, request);
    PersonHistory then = history.upTo(said.at().offset());
    return switch (demand) {
      case Change _ ->
          then.now()
              .<PersonOutcome>map(PersonOutcome.Holding::new)
              .orElseGet(() -> no(OVERTAKEN, request));
      case Erase _, AnswerErasure _ -> new PersonOutcome.Erasing(history.erasure().orElseThrow());
    };
  }

  private static boolean isSame(PersonFact fact, PersonDemand demand) {
    return switch (demand) {
      case Change _ -> fact instanceof PersonFact.Changed;
      case Erase(String shown) ->
          fact instanceof PersonFact.ErasureOrdered ordered
              && ordered.forfeitureShown().equals(shown);
      case AnswerErasure answer -> fact.equals(fact(answer));
    };
  }

  private static PersonOutcome say(PersonFact fact) {
    return new PersonOutcome.ToSay(fact);
  }

  private static PersonRefused no(PersonRefusal refusal, Object detail) {
    return new PersonRefused(refusal, detail.toString());
  }
}
