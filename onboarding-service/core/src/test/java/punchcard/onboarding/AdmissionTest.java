package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static punchcard.onboarding.Samples.ADMISSION;
import static punchcard.onboarding.Samples.ANNA;
import static punchcard.onboarding.Samples.BERT;
import static punchcard.onboarding.Samples.GROCER;
import static punchcard.onboarding.Samples.ISSUER;
import static punchcard.onboarding.Samples.NOW;
import static punchcard.onboarding.Samples.PSEUDONYMS;
import static punchcard.onboarding.Samples.arrival;
import static punchcard.onboarding.Samples.bound;
import static punchcard.onboarding.Samples.key;
import static punchcard.onboarding.Samples.nothing;
import static punchcard.onboarding.Samples.past;
import static punchcard.onboarding.Samples.proofOf;
import static punchcard.onboarding.Samples.purchase;
import static punchcard.onboarding.Samples.signup;
import static punchcard.onboarding.Samples.signupWithProof;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Standing.Elsewhere;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.Standing.Past;

class AdmissionTest {
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(36));

  @Test
  void the_owner_of_the_reference_decides() {
    assertThat(ADMISSION.decide(arrival("e1", "4711", purchase(1)), new Elsewhere()))
        .isEqualTo(new Forward());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void facts(String situation, Here here, Arrival fact, Outcome outcome) {
    assertThat(withoutDetail(ADMISSION.decide(fact, here))).isEqualTo(outcome);
  }

  static Stream<Arguments> facts() {
    Arrival fact = arrival("e1", "4711", purchase(1250));
    Arrival old = arrival("e1", "4711", LONG_AGO, purchase(1250));
    Arrival byId = arrival("e1", "member:" + ANNA, purchase(1250));
    Here known = bound(ANNA, "s1");
    return Stream.of(
        arguments("about a member", known, fact, new Admitted(ANNA)),
        arguments("seen before", known.admitted(), fact, new Duplicate()),
        arguments("nobody signed up", nothing(), fact, no(Reason.UNKNOWN_MEMBER)),
        arguments("a member of others", nothing(), byId, no(Reason.FOREIGN)),
        arguments("a member of ours", known, byId, new Admitted(ANNA)),
        arguments("before ids are kept", known, old, new LookUp()),
        arguments("the log has it", past(known, Past.ADMITTED), old, new Duplicate()),
        arguments("the log has it not", past(known, Past.UNKNOWN), old, new Admitted(ANNA)),
        arguments(
            "its twin was faster", past(known.admitted(), Past.UNKNOWN), old, new Duplicate()),
        arguments("old, and nobody signed up", nothing(), old, no(Reason.UNKNOWN_MEMBER)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void signups(String situation, Here here, Arrival signup, Outcome outcome) {
    assertThat(withoutDetail(ADMISSION.decide(signup, here))).isEqualTo(outcome);
  }

  static Stream<Arguments> signups() {
    Arrival plain = arrival("s1", "4711", signup());
    Arrival old = arrival("s1", "4711", LONG_AGO, signup());
    Arrival proven = arrival("s1", "4711", signupWithProof());
    Arrival byId = arrival("s1", "member:" + ANNA, signupWithProof());
    Arrival bareId = arrival("s1", "member:" + ANNA, signup());
    MemberId made = PSEUDONYMS.memberOf(GROCER, new EventId("s1"));
    Here annas = nothing().with(proofOf(ANNA));
    return Stream.of(
        arguments("a new customer", nothing(), plain, new SignedUp(binding(made))),
        arguments("from long ago", nothing(), old, new SignedUp(binding(made))),
        arguments("seen before", bound(made, "s1").admitted(), plain, new Duplicate()),
        arguments("forgotten, but bound by it", bound(made, "s1"), old, new Duplicate()),
        arguments("bound by another", bound(BERT, "s0"), plain, no(Reason.ALREADY_LINKED)),
        arguments("a member of others", annas, proven, new Linked(binding(ANNA))),
        arguments("by member id", annas, byId, new Linked(binding(ANNA))),
        arguments("by id of another", nothing().with(proofOf(BERT)), byId, no(Reason.BAD_PROOF)),
        arguments("by id, no proof", nothing(), bareId, no(Reason.BAD_PROOF)),
        arguments("linked by it", bound(ANNA, "s1").with(forged()), proven, new Duplicate()),
        arguments(
            "linked before",
            bound(BERT, "s0").with(proofOf(ANNA)),
            proven,
            no(Reason.ALREADY_LINKED)),
        arguments("forged", nothing().with(forged()), proven, no(Reason.BAD_PROOF)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_proof_is_good_only_if_all_of_it_is(String flaw, Proof.Signed proof) {
    Arrival signup = arrival("s1", "4711", signupWithProof());

    assertThat(withoutDetail(ADMISSION.decide(signup, nothing().with(proof))))
        .isEqualTo(no(Reason.BAD_PROOF));
  }

  static Stream<Arguments> a_proof_is_good_only_if_all_of_it_is() {
    String anna = ANNA.value();
    Instant hourAgo = NOW.minusSeconds(3600);
    Instant inAnHour = NOW.plusSeconds(3600);
    return Stream.of(
        arguments("issuer", token("https://evil.example", "punchcard", "member", anna, NOW)),
        arguments("audience", token(ISSUER, "shop", "member", anna, NOW)),
        arguments("role", token(ISSUER, "punchcard", "operator", anna, NOW)),
        arguments("subject", token(ISSUER, "punchcard", "member", "anna", NOW)),
        arguments("too early", token(ISSUER, "punchcard", "member", anna, inAnHour)),
        arguments("expired", token(ISSUER, "punchcard", "member", anna, hourAgo)));
  }

  private static Proof.Signed token(
      String issuer, String audience, String role, String subject, Instant around) {
    return new Proof.Signed(
        issuer,
        Set.of(audience),
        Set.of(role),
        subject,
        around.minusSeconds(60),
        around.plusSeconds(60));
  }

  private static Proof forged() {
    return new Proof.Forged("the signature is wrong");
  }

  private static Binding binding(MemberId member) {
    return new Binding(member, key("s1"));
  }

  private static Outcome no(Reason reason) {
    return new Rejected(reason, "");
  }

  private static Outcome withoutDetail(Outcome outcome) {
    return outcome instanceof Rejected rejected ? no(rejected.reason()) : outcome;
  }
}
