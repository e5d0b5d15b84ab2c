package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.person.Age;
import punchcard.onboarding.person.Person;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.person.PersonRefusal;
import punchcard.onboarding.person.PersonRefused;
import punchcard.onboarding.person.PersonScreening;
import punchcard.onboarding.person.PersonStanding;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.person.Sealed;

/// Asks for changes of what is kept of a person. Personal data are sealed here, before the log gets
/// them, and opened here.
@Singleton
final class PersonAsking {
  private final MemberAsking asking;
  private final SealPersons seals;
  private final InstantSource clock;

  PersonAsking(MemberAsking asking, SealPersons seals, InstantSource clock) {
    this.asking = asking;
    this.seals = seals;
    this.clock = clock;
  }

  /// The data that hold after it.
  ///
  /// @param told is asked only where the caller could ever be allowed it
  PersonView change(Asking by, Supplier<Person> told) {
    MemberId member = Permission.memberOf(by.member());
    var _ = by.conceivably(Wanted.of(Action.CHANGE_PERSONAL_DATA, member));
    Person person = screened(told.get());
    Sealed sealed = seals.seal(member, person).orElseThrow(Problems::notFound);
    return switch (asking.ask(
        by,
        new Demand.OfPerson(new PersonDemand.Change(sealed, Age.of(person, clock.instant()))))) {
      case Now(Became.Holding(var standing), int partition) ->
          same(member, person, standing, sealed, partition);
      case Now(var other, _) -> throw new IllegalStateException("no personal data: " + other);
    };
  }

  private Person screened(Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    PersonScreening.screen(person, today)
        .ifPresent(
            refused -> {
              throw PersonProblems.refused(refused);
            });
    return person;
  }

  /// Only where they can be opened is it known whether a request's name was used for other data.
  private PersonView same(
      MemberId member, Person person, PersonStanding standing, Sealed sealed, int partition) {
    Person holding =
        standing.data().equals(sealed)
            ? person
            : seals.open(member, standing.data()).orElseThrow(Problems::notFound);
    if (!holding.equals(person))
      throw PersonProblems.refused(
          new PersonRefused(PersonRefusal.KEY_REUSED, "it was used for other data"));
    return PersonView.of(person, standing, partition);
  }

  /// How far the erasure is after it.
  ErasureView erase(Asking by, PersonDemand demand) {
    return switch (asking.ask(by, new Demand.OfPerson(demand))) {
      case Now(Became.Erasing(var erasure), int partition) -> ErasureView.of(erasure, partition);
      case Now(var other, _) -> throw new IllegalStateException("no erasure: " + other);
    };
  }
}
