package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalChanged;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSet;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.GoalUnchanged;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Proof;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalDemand.Aim;
import punchcard.onboarding.goal.GoalDemand.Approve;
import punchcard.onboarding.goal.GoalDemand.Decline;
import punchcard.onboarding.goal.GoalDemand.Drop;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.Metric;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.testkit.FixedSchemaIds;

/// What comes of the goals that a grocer sets Anna, and of what she says of them.
class GoalScenarioTest {
  private static final MemberId ANNA =
      AdmissionDriver.PSEUDONYMS.memberOf(AdmissionDriver.GROCER, new EventId("s-1"));
  private static final String TOKEN = "anna's token";
  private static final LocalDate YEARS_END = LocalDate.parse("2026-12-31");
  private static final GoalName G = GoalName.of(AdmissionDriver.GROCER, new GoalId("g"));
  private static final Approve APPROVE = new Approve(G, OptionalLong.empty());

  private final AdmissionDriver onboarding =
      new AdmissionDriver(new FixedSchemaIds(), GoalScenarioTest::verify, true);

  private static Proof verify(String token) {
    if (token.startsWith("forged")) return new Proof.Forged("the signature is wrong");
    return new Proof.Signed(
        ISSUER,
        token.startsWith("another system's") ? Set.of("another") : Set.of("punchcard"),
        Set.of("member"),
        token.startsWith("bert's") ? "b0".repeat(16) : ANNA.value(),
        NOW.minusSeconds(60),
        token.startsWith("old") ? NOW.minusSeconds(1800) : NOW.plusSeconds(60));
  }

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
  void what_the_grocer_sets_is_proposed_until_she_approves_it_as_it_is() {
    sets("e-1", 8, null);
    assertThat(onboarding.log().getLast().getBody()).isEqualTo(goal(8, null));

    ask("r-1", APPROVE);

    MemberEvent said = onboarding.log().getLast();
    GoalApproved body = (GoalApproved) said.getBody();
    assertThat(said.getPartner()).isNull();
    assertThat(body.getAuthor()).isEqualTo("grocer");
    assertThat(body.getTarget()).isEqualTo(8);
    assertThat(body.getEvidence().getTokenHash()).isEqualTo(Sha256.of(TOKEN).hex());
    GoalChanged answer = (GoalChanged) onboarding.replies().getLast().getBody();
    assertThat(answer.getState()).isEqualTo("ACTIVE");
    assertThat(answer.getApprovedOffset()).isEqualTo(2); // behind the signup and the goal
  }

  @Test
  void each_answer_follows_from_the_log_alone() {
    ask("r-1", APPROVE);
    sets("e-1", 8, null);
    ask("r-2", new Decline(G));
    ask("r-3", APPROVE);
    sets("e-2", 9, null);
    ask("r-4", APPROVE);
    ask("r-4", APPROVE);
    ask("r-4", new Drop(G));
    ask("r-5", new Drop(G));
    ask("r-6", new Aim(GoalName.own(new GoalId("g")), aGoal()));

    assertThat(outcomes())
        .containsExactly(
            "UNKNOWN_GOAL",
            "DECLINED",
            "NOT_PROPOSED",
            "ACTIVE",
            "ACTIVE",
            "KEY_REUSED",
            "DROPPED",
            "ACTIVE");
  }

  @Test
  void with_her_token_it_is_approved_at_once_and_the_token_is_not_in_the_log() {
    sets("e-1", 8, "anna's own token");

    MemberEvent said = onboarding.log().getLast();
    GoalSetByMember body = (GoalSetByMember) said.getBody();
    assertThat(said.getPartner()).isEqualTo("grocer");
    assertThat(body.getEvidence().getTokenHash()).isEqualTo(Sha256.of("anna's own token").hex());
    assertThat(said.toString()).doesNotContain("anna's own token");
    ask("r-1", new Drop(G));
    assertThat(onboarding.log().getLast().getBody()).isInstanceOf(GoalDropped.class);
  }

  @Test
  void a_token_that_has_proved_a_goal_proves_no_consent() {
    onboarding.publish(
        new ConsentTermsVersion("offers", 1, NOW, "olga", false, Map.of("en", "Terms."), null));
    sets("e-1", 8, "anna's own token");
    ConsentGiven consent =
        ConsentGiven.newBuilder()
            .setConsentId("c")
            .setDiscloser("grocer")
            .setRecipients(List.of("grocer"))
            .setPurpose("personal-offers")
            .setDataElements(List.of("purchases"))
            .setTermsVersion("offers/1")
            .setLanguage("en")
            .setCollectionMethod("app")
            .setProof("anna's own token")
            .build();
    onboarding.publish(new PartnerEvent("e-2", "4711", NOW, consent));

    // Were it given, there would be nothing to decline.
    onboarding.send(
        ANNA.value(),
        command(
            "r-1",
            new Demand.OfConsent(new punchcard.onboarding.consent.ConsentCommand.Decline("c"))));
    assertThat(onboarding.replies().getLast().getBody().toString()).contains("DECLINED");
  }

  @Test
  void bad_proofs_and_what_cannot_be_a_goal_are_rejected() {
    for (String proof : List.of("forged", "old", "bert's", "another system's"))
      sets("e-" + proof, 8, proof);
    sets("e-0", 0, null);
    tells("e-1", new GoalSet("g", "Visits per week", 8L, null, null, null));
    tells("e-2", new GoalSet("a goal", "visits", 8L, null, null, null));
    tells("e-3", new GoalSet("g", "visits", 8L, null, null, "nobody"));

    assertThat(onboarding.log()).isEmpty();
    assertThat(onboarding.rejected())
        .extracting(RejectedEvent::getReason)
        .containsExactly(
            "BAD_PROOF",
            "BAD_PROOF",
            "BAD_PROOF",
            "BAD_PROOF",
            "BAD_GOAL",
            "BAD_GOAL",
            "BAD_GOAL",
            "BAD_GOAL");
  }

  @Test
  void what_members_do_is_kept_only_of_those_who_were_ever_set_a_goal() {
    visit("v-1");
    assertThat(onboarding.stored(GoalStores.GOALS)).isZero();

    sets("e-1", 8, null);
    visit("v-2");
    assertThat(onboarding.stored(GoalStores.GOALS)).isEqualTo(2);
  }

  private void visit(String eventId) {
    tells(eventId, VisitRecorded.newBuilder().build());
  }

  private void sets(String eventId, long target, @Nullable String proof) {
    tells(eventId, goal(target, proof));
  }

  private void tells(String eventId, Object body) {
    onboarding.publish(new PartnerEvent(eventId, "4711", NOW, body));
  }

  private static GoalSet goal(long target, @Nullable String proof) {
    return new GoalSet("g", "visits", target, YEARS_END, proof, null);
  }

  private static Goal aGoal() {
    return new Goal(new Metric("steps"), 10_000, Optional.empty(), Optional.empty());
  }

  private void ask(String request, GoalDemand demand) {
    onboarding.send(ANNA.value(), command(request, new Demand.OfGoal(demand)));
  }

  private static punchcard.avro.MemberCommand command(String request, Demand demand) {
    Speaker speaker = Speaker.member(ANNA, TOKEN);
    return AskedOfMembers.command(ANNA, request, speaker, demand, 0, "caller", NOW);
  }

  private List<String> outcomes() {
    return onboarding.replies().stream()
        .map(
            reply ->
                switch (reply.getBody()) {
                  case GoalChanged changed -> changed.getState();
                  case GoalUnchanged unchanged -> unchanged.getReason();
                  default -> throw new AssertionError(reply);
                })
        .toList();
  }
}
