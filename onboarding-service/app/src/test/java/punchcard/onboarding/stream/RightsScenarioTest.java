package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ErasureAnswered;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MemberEvent;
import punchcard.avro.NotAllowed;
import punchcard.avro.ObjectionMade;
import punchcard.avro.ObjectionSoFar;
import punchcard.avro.RestrictionBegan;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.RestrictionSoFar;
import punchcard.avro.RightsRequestSoFar;
import punchcard.avro.RightsUnchanged;
import punchcard.avro.SpendRecorded;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.member.Demand.OfRights;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsRequestId;

/// What comes of what Anna, and Olga for the programme, ask of Anna's rights.
class RightsScenarioTest {
  private static final MemberId ANNA = PSEUDONYMS.memberOf(GROCER, new EventId("s-1"));
  private static final Speaker BY_ANNA = Speaker.member(ANNA, "anna's token");
  private static final Speaker BY_OLGA =
      new Speaker(
          new Caller("olga", Set.of(Role.OPERATOR), Optional.empty()),
          Sha256.of("olga's token"),
          Optional.empty());
  private static final LocalDate CAME = LocalDate.parse("2026-11-20");
  private static final RightsRequestId R = new RightsRequestId("r");

  private final AdmissionDriver onboarding = new AdmissionDriver();
  private int requests;

  @BeforeEach
  void annaSignsUp() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.log();
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void she_restricts_and_it_is_lifted_for_her_and_who_has_done_what_is_in_the_log() {
    assertThat(asks(BY_ANNA, new RightsDemand.Restrict()))
        .isInstanceOfSatisfying(RestrictionSoFar.class, it -> assertThat(it.getInForce()).isTrue());
    onboarding.publish(Grocer.purchase("p-1", "4711", NOW, 100));
    RightsDemand lift =
        new RightsDemand.Lift("the address is right now", Optional.of(CAME.plusDays(2)));
    assertThat(asks(BY_OLGA, lift))
        .isInstanceOfSatisfying(
            RestrictionSoFar.class, it -> assertThat(it.getInForce()).isFalse());

    List<Object> log = onboarding.log().stream().map(MemberEvent::getBody).toList();
    assertThat(log)
        .hasExactlyElementsOfTypes(
            RestrictionBegan.class, SpendRecorded.class, RestrictionLifted.class);
    assertThat(((RestrictionBegan) log.getFirst()).getBy().getActor()).isEqualTo(ANNA.value());
    assertThat(((RestrictionLifted) log.getLast()).getBy().getActor()).isEqualTo("olga");
  }

  @Test
  void only_she_restricts_and_only_the_operator_answers() {
    assertThat(asks(BY_OLGA, new RightsDemand.Restrict())).isInstanceOf(NotAllowed.class);
    assertThat(asks(BY_ANNA, entered())).isInstanceOf(NotAllowed.class);
    assertThat(onboarding.log()).isEmpty();
  }

  @Test
  void she_objects_and_asked_again_the_log_says_it_once() {
    for (int i = 0; i < 2; i++)
      assertThat(asks(BY_ANNA, new RightsDemand.Oppose(Use.PROFILING)))
          .isInstanceOfSatisfying(
              ObjectionSoFar.class, it -> assertThat(it.getTo()).isEqualTo("profiling"));

    assertThat(onboarding.log())
        .extracting(MemberEvent::getBody)
        .hasExactlyElementsOfTypes(ObjectionMade.class);
  }

  @Test
  void a_request_is_listed_until_it_is_answered() {
    assertThat(asks(BY_OLGA, entered())).isInstanceOf(RightsRequestSoFar.class);
    assertThat(onboarding.requests()).containsExactly(ANNA + "/r open");

    asks(BY_OLGA, new RightsDemand.Extend(R, "much to read", CAME));
    assertThat(onboarding.requests()).containsExactly(ANNA + "/r open extended");

    assertThat(asks(BY_OLGA, new RightsDemand.Answer(R, false, "")))
        .isEqualTo(new RightsUnchanged("NO_REASON", "reason"));
    assertThat(onboarding.requests()).isEmpty();
    asks(BY_OLGA, new RightsDemand.Answer(R, true, "sent by post"));
    assertThat(onboarding.requests()).containsExactly(ANNA + "/r closed");
  }

  @Test
  void an_erasure_is_listed_until_it_is_completed_and_all_have_answered() {
    asks(BY_OLGA, entered());
    onboarding.requests();

    says("o", new ErasureOrdered(List.of("grocer"), evidence(), ""));
    assertThat(onboarding.requests()).containsExactly(ANNA + "/r closed", ANNA + "/erasure open");
    says("c", new ErasureCompleted());
    assertThat(onboarding.requests()).containsExactly(ANNA + "/erasure open done");
    says("a", new ErasureAnswered("grocer", true, ""));
    assertThat(onboarding.requests()).containsExactly(ANNA + "/erasure closed");

    assertThat(asks(BY_OLGA, new RightsDemand.Answer(R, true, "")))
        .isEqualTo(new RightsUnchanged("UNKNOWN_MEMBER", "request-1"));
  }

  private static RightsDemand entered() {
    return new RightsDemand.Enter(R, RightKind.ACCESS, CAME, "letter");
  }

  private static ConsentEvidence evidence() {
    return new ConsentEvidence("token", ANNA.value(), "0a".repeat(32), null, null);
  }

  private void says(String request, Object body) {
    onboarding.say(new MemberEvent(ANNA.value(), null, request, NOW, NOW, null, body));
  }

  private Object asks(Speaker speaker, RightsDemand demand) {
    String request = "request-" + requests++;
    onboarding.send(
        ANNA.value(),
        AskedOfMembers.command(ANNA, request, speaker, new OfRights(demand), 0, "caller", NOW));
    return onboarding.replies().getLast().getBody();
  }
}
