package punchcard.onboarding.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.PersonDemand.AnswerErasure;
import punchcard.onboarding.person.PersonDemand.Change;
import punchcard.onboarding.person.PersonDemand.Erase;
import punchcard.onboarding.person.PersonOutcome.Erasing;
import punchcard.onboarding.person.PersonOutcome.Holding;
import punchcard.onboarding.person.PersonOutcome.ToSay;

/// What is kept of Anna, whom the gym knows, and whose consent let the insurer know something.
class PersonsTest {
  private static final PartnerId GYM = new PartnerId("gym");
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final PartnerId INSURER = new PartnerId("insurer");
  private static final Evidence HERS = Evidence.ofToken(new MemberId("a0".repeat(16)), "her token");

  private final List<PersonSaid> log = new ArrayList<>();

  @Test
  void what_a_partner_told_last_holds_until_she_speaks_herself() {
    joins(GYM, data(1));
    assertThat(now().data()).isEqualTo(data(1));
    joins(GROCER, data(2));
    assertThat(now().data()).isEqualTo(data(2));
    asks("r1", new Change(data(3), Age.UNTOLD));
    joins(INSURER, data(4));

    assertThat(now().data()).isEqualTo(data(3));
    assertThat(now().toldBy()).isEmpty();
    assertThat(now().version()).isEqualTo(3);
  }

  @Test
  void a_request_is_answered_the_same_whatever_came_since() {
    joins(GYM, data(1));
    asks("r1", new Change(data(2), Age.UNTOLD));
    asks("r2", new Change(data(3), Age.UNTOLD));

    assertThat(decide("r1", new Change(data(2), Age.UNTOLD)))
        .isInstanceOfSatisfying(
            Holding.class, it -> assertThat(it.standing().data()).isEqualTo(data(2)));
    assertThat(decide("r1", new Erase(""))).isEqualTo(refused(PersonRefusal.KEY_REUSED, "r1"));
  }

  @Test
  void she_is_erased_once_and_then_nothing_is_kept() {
    joins(GYM, data(1));
    asks("r1", new Erase("ab"));

    assertThat(history().now()).isEmpty();
    assertThat(erasure().forfeitureShown()).isEqualTo("ab");
    assertThat(decide("r1", new Erase("cd"))).isEqualTo(refused(PersonRefusal.KEY_REUSED, "r1"));
    assertThat(decide("r2", new Erase(""))).isInstanceOf(Erasing.class);
    assertThat(decide("r3", new Change(data(2), Age.UNTOLD)))
        .isEqualTo(refused(PersonRefusal.UNKNOWN_MEMBER, "r3"));
    assertThat(erasure().partners()).containsExactly(GYM, INSURER);
    assertThat(erasure().completed()).isEmpty();
    say(Optional.empty(), "erasure", new PersonFact.ErasureCompleted());
    assertThat(erasure().completed()).isPresent();
  }

  @Test
  void only_who_was_asked_to_erase_answers_and_may_answer_otherwise_later() {
    joins(GYM, data(1));
    assertThat(decide("a0", new AnswerErasure(GYM, true, "")))
        .isEqualTo(refused(PersonRefusal.UNKNOWN_MEMBER, "gym"));
    asks("r1", new Erase(""));
    asks("a1", new AnswerErasure(GYM, false, "invoices"));

    assertThat(answer(GYM)).isEqualTo("false invoices");
    assertThat(decide("a2", new AnswerErasure(GYM, false, "invoices"))).isInstanceOf(Erasing.class);
    assertThat(decide("a3", new AnswerErasure(GROCER, true, "")))
        .isEqualTo(refused(PersonRefusal.UNKNOWN_MEMBER, "grocer"));
    asks("a4", new AnswerErasure(GYM, true, ""));
    assertThat(answer(GYM)).isEqualTo("true ");
    assertThat(erasure().answers()).doesNotContainKey(INSURER);
  }

  private String answer(PartnerId partner) {
    Erasure.Answer answer = Objects.requireNonNull(erasure().answers().get(partner));
    return answer.erased() + " " + answer.reason();
  }

  private static PersonRefused refused(PersonRefusal why, String detail) {
    return new PersonRefused(why, detail);
  }

  private static Sealed data(int version) {
    return Sealed.of(new byte[] {(byte) version});
  }

  private PersonHistory history() {
    return new PersonHistory(log);
  }

  private PersonStanding now() {
    return history().now().orElseThrow();
  }

  private Erasure erasure() {
    return history().erasure().orElseThrow();
  }

  private PersonOutcome decide(String request, PersonDemand demand) {
    return DecidePerson.decide(history(), request, HERS, List.of(GYM, INSURER), demand);
  }

  private void joins(PartnerId partner, Sealed data) {
    say(
        Optional.of(partner),
        "",
        new PersonFact.Joined(Optional.of(data), Optional.of("id-" + partner)));
  }

  private void asks(String request, PersonDemand demand) {
    PersonOutcome outcome = decide(request, demand);
    assertThat(outcome).isInstanceOf(ToSay.class);
    say(Optional.empty(), request, ((ToSay) outcome).fact());
  }

  private void say(Optional<PartnerId> by, String request, PersonFact fact) {
    log.add(new PersonSaid(new LogPoint(log.size(), Instant.EPOCH), by, request, fact));
  }
}
