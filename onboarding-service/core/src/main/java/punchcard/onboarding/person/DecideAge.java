package punchcard.onboarding.person;

import java.time.Instant;
import java.util.Optional;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Evidence;

/// Decides when a member comes of age whose personal data are put right. As long as it is not, it
/// does not come of age by its own word, nor by not telling its birth date any more.
public final class DecideAge {
  private DecideAge() {}

  /// The fact with the day, or a refusal.
  ///
  /// @param fact what comes of the wish otherwise
  /// @param at when it was wanted
  public static PersonOutcome of(
      PersonDemand.Change wish, PersonFact.Changed fact, Consents consents, Instant at) {
    if (!consents.isBelowAge(at)) return say(fact, wish.age().comes());
    Optional<ComingOfAge> before = consents.age();
    if (!wish.age().isTold() || wish.age().comes().equals(before)) return say(fact, before);
    return consents.mayDecide(fact.evidence().subject(), at)
        ? say(fact, wish.age().comes())
        : new PersonRefused(PersonRefusal.GUARDIAN_DECIDES, "birthDate, country");
  }

  private static PersonOutcome say(PersonFact.Changed fact, Optional<ComingOfAge> age) {
    Evidence by = fact.evidence();
    return new PersonOutcome.ToSay(new PersonFact.Changed(fact.data(), by, age));
  }
}
