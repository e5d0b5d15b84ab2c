package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentRefused;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.GuardianNamed;
import punchcard.avro.GuardianSoFar;
import punchcard.avro.GuardianUnchanged;
import punchcard.avro.MemberEvent;
import punchcard.avro.NotAllowed;
import punchcard.avro.PersonUnchanged;
import punchcard.avro.PersonalDataChanged;
import punchcard.avro.PersonalDataHeld;
import punchcard.avro.SignedUp;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.guardian.GuardianDemand;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.person.Age;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.person.Sealed;

/// What comes of what Anna, who is eleven, and Gina, her mother, ask of Anna's record.
class GuardianScenarioTest {
  private static final LocalDate BORN = LocalDate.parse("2015-05-17");
  private static final LocalDate COMES = LocalDate.parse("2031-05-17");
  private static final MemberId ANNA = PSEUDONYMS.memberOf(GROCER, new EventId("s-1"));
  private static final MemberId GINA = new MemberId("91".repeat(16));
  private static final Speaker BY_ANNA = Speaker.member(ANNA, "anna's token");
  private static final Speaker BY_GINA = Speaker.member(GINA, "gina's token");
  private static final Speaker BY_OLGA = staff(Role.OPERATOR, Optional.empty());
  private static final GuardianDemand GINAS = new GuardianDemand.Name(GINA, "her passport", true);

  private final AdmissionDriver onboarding = new AdmissionDriver();
  private int requests;

  private static Speaker staff(Role role, Optional<PartnerId> partner) {
    return new Speaker(
        new Caller("olga", Set.of(role), partner), Sha256.of("olga's token"), Optional.empty());
  }

  @BeforeEach
  void annaSignsUpAndThereAreTerms() {
    onboarding.publish(Grocer.signupOfBorn("s-1", "4711", NOW, BORN));
    onboarding.publish(
        new ConsentTermsVersion("all", 1, NOW, "olga", false, Map.of("en", "All."), null));
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void the_log_has_when_she_comes_of_age_and_of_who_is_of_age_nothing() {
    onboarding.publish(Grocer.signupOfBorn("s-2", "4712", NOW, LocalDate.parse("1990-05-17")));

    assertThat(onboarding.log())
        .extracting(MemberEvent::getBody)
        .filteredOn(SignedUp.class::isInstance)
        .extracting(it -> ((SignedUp) it).getComesOfAgeOn())
        .containsExactly(COMES, null);
  }

  @Test
  void her_mother_decides_when_she_is_named_and_until_that_is_ended_and_not_she() {
    assertThat(asks(BY_GINA, gives("c", "rewards", "purchases"))).isInstanceOf(NotAllowed.class);
    assertThat(asks(BY_OLGA, GINAS)).isInstanceOf(GuardianSoFar.class);
    assertThat(asks(BY_ANNA, gives("c", "rewards", "purchases"))).isEqualTo("GUARDIAN_DECIDES");
    assertThat(asks(BY_GINA, gives("v", "health-programme", "visits"))).isEqualTo("BELOW_AGE");
    assertThat(asks(BY_GINA, gives("c", "rewards", "purchases"))).isEqualTo("GIVEN");
    assertThat(asks(BY_GINA, new GuardianDemand.End(GINA, ""))).isInstanceOf(GuardianSoFar.class);
    assertThat(asks(BY_GINA, new Demand.OfConsent(new ConsentCommand.Withdraw("c"))))
        .isInstanceOf(NotAllowed.class);
    assertThat(asks(BY_ANNA, new Demand.OfConsent(new ConsentCommand.Withdraw("c"))))
        .isEqualTo("WITHDRAWN");

    List<Object> log = onboarding.log().stream().map(MemberEvent::getBody).toList();
    assertThat(log)
        .filteredOn(ConsentGivenByMember.class::isInstance)
        .extracting(it -> ((ConsentGivenByMember) it).getEvidence().getSubject())
        .containsExactly(GINA.value());
    assertThat(log)
        .filteredOn(GuardianNamed.class::isInstance)
        .extracting(it -> ((GuardianNamed) it).getBy().getActor())
        .containsExactly("olga");
  }

  @Test
  void she_does_not_free_herself_and_her_mother_puts_her_birth_date_right() {
    asks(BY_OLGA, GINAS);
    assertThat(asks(BY_ANNA, changes(new Age(true, Optional.empty()))))
        .isEqualTo(new PersonUnchanged("GUARDIAN_DECIDES", "birthDate, country"));
    assertThat(asks(BY_ANNA, changes(Age.UNTOLD))).isInstanceOf(PersonalDataHeld.class);
    LocalDate later = COMES.plusYears(1);
    assertThat(asks(BY_GINA, changes(new Age(true, Optional.of(new ComingOfAge(later))))))
        .isInstanceOf(PersonalDataHeld.class);
    assertThat(asks(BY_ANNA, gives("c", "rewards", "purchases"))).isEqualTo("GUARDIAN_DECIDES");
    assertThat(asks(BY_GINA, changes(new Age(true, Optional.empty()))))
        .isInstanceOf(PersonalDataHeld.class);
    assertThat(asks(BY_ANNA, gives("c", "rewards", "purchases"))).isEqualTo("GIVEN");

    assertThat(onboarding.log())
        .extracting(MemberEvent::getBody)
        .filteredOn(PersonalDataChanged.class::isInstance)
        .extracting(it -> ((PersonalDataChanged) it).getComesOfAgeOn())
        .containsExactly(COMES, later, null);
  }

  @Test
  void only_who_serves_her_at_a_partner_that_knows_her_names_a_guardian() {
    assertThat(asks(staff(Role.CUSTOMER_SERVICE, Optional.of(new PartnerId("gym"))), GINAS))
        .isEqualTo(new GuardianUnchanged("UNKNOWN_MEMBER", "request-0"));
    assertThat(asks(BY_GINA, GINAS)).isInstanceOf(NotAllowed.class);
    assertThat(asks(staff(Role.CUSTOMER_SERVICE, Optional.of(GROCER)), GINAS))
        .isInstanceOf(GuardianSoFar.class);
  }

  private static Demand changes(Age age) {
    return new Demand.OfPerson(new PersonDemand.Change(Sealed.of(new byte[] {1}), age));
  }

  private static Demand gives(String id, String purpose, String element) {
    return new Demand.OfConsent(
        new ConsentCommand.Give(
            new ConsentWish(
                id,
                "grocer",
                List.of("grocer"),
                purpose,
                List.of(element),
                "all/1",
                Optional.of("en"),
                Optional.empty(),
                "app",
                Optional.empty())));
  }

  private Object asks(Speaker speaker, GuardianDemand demand) {
    return asks(speaker, new Demand.OfGuardian(demand));
  }

  private Object asks(Speaker speaker, Demand demand) {
    String request = "request-" + requests++;
    onboarding.send(
        ANNA.value(), AskedOfMembers.command(ANNA, request, speaker, demand, 0, "caller", NOW));
    return switch (onboarding.replies().getLast().getBody()) {
      case ConsentChanged it -> it.getState();
      case ConsentRefused it -> it.getReason();
      case Object other -> Objects.requireNonNull(other);
    };
  }
}
