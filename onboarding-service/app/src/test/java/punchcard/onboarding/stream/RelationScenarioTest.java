package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.JoiningRule;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipRequested;
import punchcard.avro.RejectedEvent;
import punchcard.avro.RelationChanged;
import punchcard.avro.RelationUnchanged;
import punchcard.avro.RoleAccepted;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Proof;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationDemand.Approve;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationTerms.OfRole;
import punchcard.testkit.FixedSchemaIds;

/// What comes of memberships and roles between Anna and a grocer, by commands and by events. In
/// the driver what tasks tell each other lies in a topic that is read back, so that all of it is
/// one run; there is one task.
class RelationScenarioTest {
  private static final MemberId ANNA =
      AdmissionDriver.PSEUDONYMS.memberOf(GROCER, new EventId("s-1"));
  private static final RelationName SIGNUP =
      new RelationName(RelationKind.MEMBERSHIP, GROCER, RelationId.SIGNUP);
  private static final RelationName R =
      new RelationName(RelationKind.MEMBERSHIP, GROCER, new RelationId("r"));
  private static final RelationName AMBASSADOR =
      new RelationName(RelationKind.ROLE, GROCER, new RelationId("o"));
  private static final OfRole TERMS = new OfRole("ambassador", "1", "Be nice.", hash("Be nice."));

  private final AdmissionDriver onboarding =
      new AdmissionDriver(new FixedSchemaIds(), RelationScenarioTest::verify, true);

  private static Sha256 hash(String text) {
    return Sha256.of(text);
  }

  private static Proof verify(String token) {
    return new Proof.Signed(
        ISSUER,
        Set.of("punchcard"),
        Set.of("member"),
        ANNA.value(),
        NOW.minusSeconds(60),
        NOW.plusSeconds(60));
  }

  @BeforeEach
  void annaSignsUp() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void behind_its_end_nothing_is_admitted_by_the_old_reference() {
    bought("e-1", "4711");
    anna("a-1", new End(SIGNUP, ""));
    bought("e-2", "4711");

    List<MemberEvent> log = onboarding.log();
    assertThat(log.getLast().getBody()).isInstanceOf(MembershipEnded.class);
    assertThat(log).extracting(MemberEvent::getEventId).doesNotContain("e-2").contains("e-1");
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void the_same_signup_again_begins_nothing_and_another_makes_another_member() {
    anna("a-1", new End(SIGNUP, ""));
    onboarding.log();

    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    assertThat(onboarding.log()).isEmpty();
    onboarding.publish(Grocer.signup("s-2", "4711", NOW));
    bought("e-1", "4711");

    assertThat(onboarding.log()).extracting(MemberEvent::getMemberId).doesNotContain(ANNA.value());
    assertThat(reasons()).isEmpty();
  }

  @Test
  void she_asks_and_the_grocer_approves_and_calls_her_as_it_likes() {
    publishTerms(true);
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", request());
    bought("e-1", "card-9");
    grocer("g-1", approve("card-9"));
    bought("e-2", "card-9");

    List<MemberEvent> log = onboarding.log();
    assertThat(log)
        .extracting(event -> event.getBody().getClass().getSimpleName())
        .containsSubsequence(
            "MembershipEnded", "MembershipRequested", "MembershipBegan", "SpendRecorded");
    MembershipBegan began = only(log, MembershipBegan.class);
    assertThat(began.getBy().getPartner()).isEqualTo("grocer");
    assertThat(began.getApprovedBefore()).isFalse();
    assertThat(began.getTerms()).isEqualTo(only(log, MembershipRequested.class).getTerms());
    assertThat(log.toString()).doesNotContain("card-9");
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
    assertThat(outcomes()).containsExactly("ENDED", "PROPOSED", "ACTIVE");
  }

  @Test
  void without_a_reference_of_its_own_the_grocer_calls_her_by_her_id() {
    publishTerms(false);
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", request());
    bought("e-1", "member:" + ANNA);
    bought("e-2", "4711");

    assertThat(only(onboarding.log(), MembershipBegan.class).getApprovedBefore()).isTrue();
    assertThat(outcomes()).containsExactly("ENDED", "ACTIVE");
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER"); // the one of the membership that ended
  }

  @Test
  void a_reference_is_one_members() {
    publishTerms(true);
    onboarding.publish(Grocer.signup("s-9", "4712", NOW));
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", request());
    grocer("g-1", approve("4712"));
    grocer("g-2", approve("4713"));
    grocer("g-2", approve("4713"));
    grocer("g-3", approve("4713"));
    grocer("g-4", approve("4714"));

    assertThat(outcomes())
        .containsExactly(
            "ENDED", "PROPOSED", "REFERENCE_TAKEN", "ACTIVE", "ACTIVE", "ACTIVE", "OTHER_CONTENT");
  }

  @Test
  void her_proof_with_a_signup_answers_her_request() {
    publishTerms(true);
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", request());
    onboarding.publish(Grocer.signupWithProof("s-2", "4712", NOW, "hers"));
    bought("e-1", "4712");
    anna("a-3", new Withdraw(R));
    anna("a-4", new End(R, "moved away"));
    bought("e-2", "4712");

    assertThat(outcomes()).containsExactly("ENDED", "PROPOSED", "NOT_OPEN", "ENDED");
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void each_answer_follows_from_the_log_alone() {
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", request()); // there are no terms yet
    publishTerms(true);
    anna("a-3", new Request(R, 2, "en", Optional.empty()));
    anna("a-4", new Request(R, 1, "de", Optional.empty()));
    anna("a-5", new Request(R, 1, "en", Optional.of(new RelationId("spring"))));
    anna("a-6", register(Map.of("size", "M")));
    anna("a-7", register(Map.of("size", "L")));
    anna("a-8", new Request(R, 1, "en", Optional.of(new RelationId("spring"))));
    grocer("a-8", new Decline(R, "full"));
    grocer("g-1", new Decline(R, "really full"));
    grocer("g-2", approve("4713"));

    assertThat(outcomes())
        .containsExactly(
            "ENDED",
            "UNKNOWN_TERMS",
            "UNKNOWN_TERMS",
            "UNKNOWN_TERMS",
            "UNKNOWN_CAMPAIGN",
            "ACTIVE",
            "OTHER_CONTENT",
            "PROPOSED",
            "KEY_REUSED",
            "DECLINED",
            "NOT_OPEN");
    assertThat(only(onboarding.log(), MembershipRequested.class).getTerms().getParameters())
        .isEqualTo(Map.of("size", "M"));
  }

  @Test
  void a_role_is_hers_when_she_accepts_just_what_was_offered_before_it_is_over() {
    grocer("g-1", new Offer(AMBASSADOR, TERMS, NOW.plusMillis(1)));
    anna("a-1", new TakeOn(AMBASSADOR, hash("Be rude.")));
    anna("a-2", new TakeOn(AMBASSADOR, TERMS.hash()));
    anna("a-3", new End(AMBASSADOR, ""));

    assertThat(outcomes()).containsExactly("PROPOSED", "OTHER_TERMS", "ACTIVE", "ENDED");
    assertThat(only(onboarding.log(), RoleAccepted.class).getBy().getActor())
        .isEqualTo(ANNA.value());
  }

  @Test
  void roles_are_offered_to_members_alone_and_end_with_the_membership() {
    grocer("g-1", new Offer(AMBASSADOR, TERMS, NOW));
    grocer("g-2", new Offer(AMBASSADOR, TERMS, NOW.plus(Duration.ofDays(367))));
    grocer("g-3", new Offer(AMBASSADOR, TERMS, NOW.plusSeconds(1)));
    anna("a-1", new End(SIGNUP, ""));
    anna("a-2", new TakeOn(AMBASSADOR, TERMS.hash()));
    RelationName other = new RelationName(RelationKind.ROLE, GROCER, new RelationId("p"));
    grocer("g-4", new Offer(other, TERMS, NOW.plusSeconds(1)));

    assertThat(outcomes())
        .containsExactly("BAD_END", "BAD_END", "PROPOSED", "ENDED", "NOT_OPEN", "NOT_RELATED");
  }

  private void publishTerms(boolean needsApproval) {
    onboarding.publish(
        new ConsentTermsVersion(
            "joining-grocer",
            1,
            NOW,
            "grocer",
            false,
            Map.of("en", "Terms."),
            new JoiningRule("grocer", needsApproval)));
  }

  private static Request request() {
    return new Request(R, 1, "en", Optional.empty());
  }

  private static Register register(Map<String, String> parameters) {
    return new Register(
        new RelationName(RelationKind.CAMPAIGN, GROCER, new RelationId("spring")), parameters);
  }

  private static Approve approve(String reference) {
    MemberRef own = new MemberRef(reference);
    return new Approve(R, own, AdmissionDriver.PSEUDONYMS.identity(GROCER, own));
  }

  private void anna(String request, RelationDemand demand) {
    ask(request, Speaker.member(ANNA, "anna's token"), demand);
  }

  private void grocer(String request, RelationDemand demand) {
    Caller system = new Caller("grocer", Set.of(Role.PARTNER), Optional.of(GROCER));
    ask(request, new Speaker(system, hash("the grocer's token"), Optional.empty()), demand);
  }

  private void ask(String request, Speaker speaker, RelationDemand demand) {
    onboarding.send(
        ANNA.value(),
        AskedOfMembers.command(
            ANNA, request, speaker, new Demand.OfRelation(demand), 0, "caller", NOW));
  }

  private void bought(String eventId, String reference) {
    onboarding.publish(Grocer.purchase(eventId, reference, NOW, 100));
  }

  private List<String> reasons() {
    return onboarding.rejected().stream().map(RejectedEvent::getReason).toList();
  }

  private List<String> outcomes() {
    return onboarding.replies().stream()
        .map(
            reply ->
                switch (reply.getBody()) {
                  case RelationChanged changed -> changed.getState();
                  case RelationUnchanged unchanged -> unchanged.getReason();
                  default -> throw new AssertionError(reply);
                })
        .toList();
  }

  private static <T> T only(List<MemberEvent> log, Class<T> type) {
    List<T> found =
        log.stream().map(MemberEvent::getBody).filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
