package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.onboarding.stream.AdmissionDriver.KEYS;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;
import punchcard.kernel.MemberId;
import punchcard.onboarding.keys.SealedPersons;
import punchcard.onboarding.person.Person;
import punchcard.runtime.Unavailable;

/// What identifies a person is sealed where it is admitted.
class PersonalDataScenarioTest {
  private final AdmissionDriver onboarding = new AdmissionDriver();

  @AfterEach
  void close() {
    KEYS.away(false);
    onboarding.close();
  }

  @Test
  void the_log_has_it_sealed_for_the_new_member() {
    onboarding.publish(Grocer.signupNaming("s1", "4711", NOW, "anna@canary.org"));

    MemberEvent event = onboarding.log().getFirst();
    SignedUp signedUp = (SignedUp) event.getBody();
    assertThat(new String(signedUp.getPersonalData().array(), UTF_8)).doesNotContain("canary");
    assertThat(
            new SealedPersons(KEYS)
                .open(
                    new MemberId(event.getMemberId()),
                    PersonRecords.sealed(signedUp.getPersonalData())))
        .hasValue(
            new Person(
                Optional.of("Anna"),
                Optional.of("anna@canary.org"),
                Optional.of("+4912345678"),
                Optional.of(LocalDate.of(1990, 5, 17)),
                Optional.of("DE")));
  }

  @Test
  void while_keys_cannot_be_had_the_signup_waits_and_so_does_all_behind_it() {
    KEYS.away(true);

    assertThatThrownBy(
            () -> onboarding.publish(Grocer.signupNaming("s1", "4711", NOW, "anna@canary.org")))
        .isInstanceOf(StreamsException.class)
        .hasCauseInstanceOf(Unavailable.class);

    assertThat(onboarding.log()).isEqualTo(List.of());
  }

  @Test
  void a_signup_that_tells_nothing_needs_no_keys() {
    KEYS.away(true);

    onboarding.publish(Grocer.signup("s1", "4711", NOW));

    assertThat(onboarding.log()).hasSize(1);
  }
}
