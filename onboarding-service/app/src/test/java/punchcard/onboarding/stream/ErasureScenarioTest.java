package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.KeyDestroyed;
import punchcard.avro.MemberEvent;
import punchcard.avro.RejectedEvent;
import punchcard.avro.SignedUp;
import punchcard.avro.SpendRecorded;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Binding;

/// A member of the grocer's is erased, and what comes afterwards is about nobody.
class ErasureScenarioTest {
  private final AdmissionDriver onboarding = new AdmissionDriver();
  private final List<MemberEvent> log = new ArrayList<>();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void her_reference_is_nobodys_and_another_signup_makes_somebody_else() {
    String anna = annaIsErased();

    onboarding.publish(Grocer.purchase("p2", "4711", NOW, 100));
    onboarding.publish(Grocer.signup("s1", "4711", NOW));
    assertThat(bodies(SpendRecorded.class)).isEmpty();
    assertThat(bodies(SignedUp.class)).hasSize(1);
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");

    onboarding.publish(Grocer.signup("s2", "4711", NOW));
    onboarding.publish(Grocer.signup("s1", "4711", NOW));
    onboarding.publish(Grocer.purchase("p3", "4711", NOW, 100));
    assertThat(bodies(SignedUp.class)).hasSize(2);
    assertThat(bodies(SpendRecorded.class))
        .singleElement()
        .satisfies(it -> assertThat(it.getMemberId()).isNotEqualTo(anna));
  }

  @Test
  void it_is_completed_once_when_the_key_is_destroyed_however_often_that_is_said() {
    String anna = annaIsErased();
    assertThat(bodies(ErasureCompleted.class)).isEmpty();

    keyIsDestroyed(anna);
    keyIsDestroyed(anna);

    assertThat(bodies(ErasureCompleted.class))
        .singleElement()
        .satisfies(it -> assertThat(it.getMemberId()).isEqualTo(anna));
  }

  @Test
  void a_reference_that_was_bound_while_the_erasure_was_on_its_way_is_nobodys() {
    String anna = annaIsErased();
    onboarding.bind(
        "4712",
        new Binding(new MemberId(anna), PSEUDONYMS.event(GROCER, new EventId("linked-late"))));

    onboarding.publish(Grocer.purchase("p2", "4712", NOW, 100));

    assertThat(bodies(SpendRecorded.class)).isEmpty();
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void the_key_of_somebody_who_is_not_erased_completes_nothing() {
    onboarding.publish(Grocer.signup("s1", "4711", NOW));
    String anna = bodies(SignedUp.class).getFirst().getMemberId();

    keyIsDestroyed(anna);

    assertThat(bodies(ErasureCompleted.class)).isEmpty();
  }

  private String annaIsErased() {
    onboarding.publish(Grocer.signup("s1", "4711", NOW));
    String anna = bodies(SignedUp.class).getFirst().getMemberId();
    ErasureOrdered order =
        new ErasureOrdered(
            List.of("grocer"), new ConsentEvidence("token", anna, "0a".repeat(32), null, null), "");
    onboarding.say(new MemberEvent(anna, null, "r1", NOW, NOW, null, order));
    return anna;
  }

  private void keyIsDestroyed(String member) {
    onboarding.send(member, Commands.ofErasure(NOW, new KeyDestroyed(member)));
  }

  private List<MemberEvent> bodies(Class<?> type) {
    log.addAll(onboarding.log());
    return log.stream().filter(it -> type.isInstance(it.getBody())).toList();
  }

  private List<String> reasons() {
    return onboarding.rejected().stream().map(RejectedEvent::getReason).toList();
  }
}
