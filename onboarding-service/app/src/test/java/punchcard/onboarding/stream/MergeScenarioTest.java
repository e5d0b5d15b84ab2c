package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Absorbed;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.ErasureSoFar;
import punchcard.avro.IdentifierUnchanged;
import punchcard.avro.KeyDestroyed;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MergeChanged;
import punchcard.avro.MergeUnchanged;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.NotAllowed;
import punchcard.avro.ObjectionSoFar;
import punchcard.avro.RejectedEvent;
import punchcard.avro.RelationChanged;
import punchcard.avro.RestrictionSoFar;
import punchcard.avro.Separated;
import punchcard.avro.SignedUp;
import punchcard.avro.SpendRecorded;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Proof;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeId;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.testkit.FixedSchemaIds;

/// Anna and Bert, both the grocer's customers, are found to be one person, and Cleo besides. In the
/// driver all that tasks tell each other is one run; there is one task.
class MergeScenarioTest {
  private static final MemberId ANNA = member("s-1");
  private static final MemberId BERT = member("s-2");
  private static final MemberId CLEO = member("s-3");
  private static final RelationName SIGNUP =
      new RelationName(RelationKind.MEMBERSHIP, GROCER, RelationId.SIGNUP);

  private final AdmissionDriver onboarding =
      new AdmissionDriver(new FixedSchemaIds(), MergeScenarioTest::verify, true);
  private final List<MemberEvent> log = new ArrayList<>();
  private int requests;

  private static MemberId member(String signup) {
    return AdmissionDriver.PSEUDONYMS.memberOf(GROCER, new EventId(signup));
  }

  /// A token is the id of the member whose it is.
  private static Proof verify(String token) {
    return new Proof.Signed(
        ISSUER,
        Set.of("punchcard"),
        Set.of("member"),
        token,
        NOW.minusSeconds(60),
        NOW.plusSeconds(60));
  }

  @BeforeEach
  void allSignUp() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.publish(Grocer.signup("s-2", "4712", NOW));
    onboarding.publish(Grocer.signup("s-3", "4713", NOW));
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void what_reaches_berts_reference_is_his_before_annas_meanwhile_and_his_again() {
    buys("before", "4712");
    absorb(ANNA, BERT);
    buys("while", "4712");
    buys("before", "4712");
    separate(ANNA, BERT);
    buys("after", "4712");

    assertThat(told()).containsExactly("ABSORBED", "SEPARATED");
    assertThat(bodies(BERT))
        .containsExactly(
            SignedUp.class,
            SpendRecorded.class,
            MergedInto.class,
            MergeUndone.class,
            SpendRecorded.class);
    assertThat(bodies(ANNA))
        .containsExactly(SignedUp.class, Absorbed.class, SpendRecorded.class, Separated.class);
    assertThat(onboarding.stored(MergedMembers.STORE)).isZero();
    assertThat(reasons()).isEmpty();
  }

  @Test
  void in_annas_log_stands_who_knew_bert_and_in_his_on_whose_word_and_why() {
    absorb(ANNA, BERT);

    assertThat(body(ANNA, Absorbed.class).getPartners()).containsExactly("grocer");
    MergedInto merged = body(BERT, MergedInto.class);
    assertThat(merged.getIntoMemberId()).isEqualTo(ANNA.value());
    assertThat(merged.getReason()).isEqualTo("two cards");
    assertThat(merged.getBy().getActor()).isEqualTo("olga");
  }

  @Test
  void what_bert_restricts_and_objects_to_is_annas_and_by_her_cleos_and_she_lifts_it() {
    asks(BERT, new RightsDemand.Restrict());
    asks(BERT, new RightsDemand.Oppose(Use.PROFILING));
    absorb(ANNA, BERT);
    asks(ANNA, new RightsDemand.Lift("", Optional.empty()));
    absorb(CLEO, ANNA);
    absorb(CLEO, ANNA);

    assertThat(body(ANNA, Absorbed.class).getReservations())
        .containsExactly("profiling", "restriction");
    assertThat(body(CLEO, Absorbed.class).getReservations()).containsExactly("profiling");
    asks(CLEO, new RightsDemand.WithdrawObjection(Use.PROFILING));
    assertThat(told())
        .containsExactly(
            "true", "profiling", "ABSORBED", "false", "ABSORBED", "ABSORBED", "profiling");
  }

  private void asks(MemberId member, RightsDemand demand) {
    ask(member, Speaker.member(member, "token"), new Demand.OfRights(demand));
  }

  @Test
  void the_same_again_is_answered_the_same_and_says_nothing() {
    absorb(ANNA, BERT);
    absorb(ANNA, BERT);
    separate(ANNA, BERT);
    separate(ANNA, BERT);

    assertThat(told()).containsExactly("ABSORBED", "ABSORBED", "SEPARATED", "SEPARATED");
    assertThat(bodies(ANNA)).containsExactly(SignedUp.class, Absorbed.class, Separated.class);
  }

  @Test
  void berts_is_annas_and_annas_is_cleos_until_it_is_undone_from_above() {
    absorb(ANNA, BERT);
    absorb(CLEO, ANNA);
    buys("both", "4712");
    separate(ANNA, BERT);
    separate(CLEO, ANNA);
    buys("one", "4712");
    separate(ANNA, BERT);
    buys("none", "4712");

    assertThat(told()).containsExactly("ABSORBED", "ABSORBED", "MERGED", "SEPARATED", "SEPARATED");
    assertThat(buyer("both")).isEqualTo(CLEO);
    assertThat(buyer("one")).isEqualTo(ANNA);
    assertThat(buyer("none")).isEqualTo(BERT);
  }

  @Test
  void berts_word_and_his_token_are_good_for_nothing_meanwhile() {
    absorb(ANNA, BERT);
    ask(BERT, Speaker.member(BERT, "his"), new Demand.OfPerson(new PersonDemand.Erase("")));
    ask(BERT, Speaker.member(BERT, "his"), leave());
    Speaker grocer =
        new Speaker(
            new Caller("grocer", Set.of(Role.PARTNER), Optional.of(GROCER)),
            Sha256.of("its"),
            Optional.empty());
    ask(BERT, grocer, leave());
    onboarding.publish(Grocer.signupWithProof("s-4", "4714", NOW, BERT.value()));
    onboarding.publish(Grocer.signupWithProof("s-5", "4715", NOW, ANNA.value()));

    assertThat(told()).containsExactly("ABSORBED", "MERGED", "MERGED", "NOT_YOURS");
    assertThat(bodies(BERT)).endsWith(MergedInto.class);
    assertThat(reasons()).containsExactly("BAD_PROOF");
  }

  @Test
  void whom_anna_has_left_says_nothing_by_berts_reference_until_he_is_himself_again() {
    absorb(ANNA, BERT);
    ask(ANNA, Speaker.member(ANNA, "hers"), leave());
    buys("while", "4712");
    separate(ANNA, BERT);
    buys("after", "4712");

    assertThat(told()).containsExactly("ABSORBED", "ENDED", "SEPARATED");
    assertThat(bodies(ANNA))
        .containsExactly(SignedUp.class, Absorbed.class, MembershipEnded.class, Separated.class);
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
    assertThat(buyer("after")).isEqualTo(BERT);
  }

  @Test
  void whom_anna_had_left_before_is_hers_again_by_bert_and_she_can_leave_it_again() {
    ask(ANNA, Speaker.member(ANNA, "hers"), leave());
    absorb(ANNA, BERT);
    buys("while", "4712");
    ask(ANNA, Speaker.member(ANNA, "hers"), leave());
    buys("then", "4712");

    assertThat(told()).containsExactly("ENDED", "ABSORBED", "ENDED");
    assertThat(buyer("while")).isEqualTo(ANNA);
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void who_is_nobody_or_erased_is_not_merged_and_nothing_is_said() {
    MemberId nobody = new MemberId("ef".repeat(16));
    absorb(ANNA, nobody);
    absorb(nobody, ANNA);
    erase(BERT);
    absorb(ANNA, BERT);
    absorb(BERT, ANNA);

    assertThat(told())
        .containsExactly(
            "UNKNOWN_MEMBER", "UNKNOWN_MEMBER", "ERASING", "UNKNOWN_MEMBER", "UNKNOWN_MEMBER");
    assertThat(bodies(ANNA)).containsExactly(SignedUp.class);
    assertThat(onboarding.stored(MergedMembers.STORE)).isZero();
  }

  @Test
  void who_is_erased_is_so_with_all_who_are_merged_into_it_and_last() {
    absorb(ANNA, BERT);
    absorb(CLEO, ANNA);
    erase(CLEO);
    buys("late", "4712");
    onboarding.publish(Grocer.signup("s-2", "4712", NOW));
    destroyed(CLEO);
    destroyed(ANNA);
    assertThat(completed()).isEmpty();
    destroyed(BERT);

    assertThat(completed()).containsExactly(BERT.value(), ANNA.value(), CLEO.value());
    assertThat(bodies(BERT))
        .containsExactly(
            SignedUp.class, MergedInto.class, ErasureOrdered.class, ErasureCompleted.class);
    assertThat(body(BERT, ErasureOrdered.class).getEvidence().getSubject()).isEqualTo(CLEO.value());
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
    absorb(CLEO, BERT);
    separate(CLEO, ANNA);
    assertThat(told()).endsWith("ERASING", "UNKNOWN_MEMBER", "UNKNOWN_MEMBER");
  }

  private void buys(String event, String reference) {
    onboarding.publish(Grocer.purchase(event, reference, NOW, 100));
  }

  private void absorb(MemberId member, MemberId other) {
    merge(member, new MergeDemand.Absorb(id(other), other, "two cards", Set.of()));
  }

  private void separate(MemberId member, MemberId other) {
    merge(member, new MergeDemand.Separate(id(other), "no, twins", Set.of()));
  }

  private static MergeId id(MemberId other) {
    return new MergeId("m-" + other);
  }

  private void merge(MemberId member, MergeDemand demand) {
    Caller olga = new Caller("olga", Set.of(Role.OPERATOR), Optional.empty());
    Speaker operator = new Speaker(olga, Sha256.of("token"), Optional.empty());
    ask(member, operator, new Demand.OfMerge(demand));
  }

  private static Demand leave() {
    return new Demand.OfRelation(new RelationDemand.End(SIGNUP, ""));
  }

  private void erase(MemberId member) {
    ask(member, Speaker.member(member, "hers"), new Demand.OfPerson(new PersonDemand.Erase("")));
  }

  private void destroyed(MemberId member) {
    onboarding.send(member.value(), Commands.ofErasure(NOW, new KeyDestroyed(member.value())));
  }

  private void ask(MemberId member, Speaker speaker, Demand demand) {
    onboarding.send(
        member.value(),
        AskedOfMembers.command(member, "r-" + requests++, speaker, demand, 0, "caller", NOW));
  }

  private List<MemberEvent> all() {
    log.addAll(onboarding.log());
    return log;
  }

  private List<Class<?>> bodies(MemberId member) {
    return all().stream()
        .filter(it -> it.getMemberId().equals(member.value()))
        .<Class<?>>map(it -> it.getBody().getClass())
        .toList();
  }

  private <T> T body(MemberId member, Class<T> type) {
    return all().stream()
        .filter(it -> it.getMemberId().equals(member.value()))
        .map(MemberEvent::getBody)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> completed() {
    return all().stream()
        .filter(it -> it.getBody() instanceof ErasureCompleted)
        .map(MemberEvent::getMemberId)
        .toList();
  }

  private MemberId buyer(String event) {
    return all().stream()
        .filter(it -> it.getEventId().equals(event))
        .map(it -> new MemberId(it.getMemberId()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> reasons() {
    return onboarding.rejected().stream().map(RejectedEvent::getReason).toList();
  }

  private List<String> told() {
    return onboarding.replies().stream()
        .map(
            reply ->
                switch (reply.getBody()) {
                  case MergeChanged it -> it.getState();
                  case MergeUnchanged it -> it.getReason();
                  case RelationChanged it -> it.getState();
                  case NotAllowed it -> it.getReason();
                  case RestrictionSoFar it -> Boolean.toString(it.getInForce());
                  case ObjectionSoFar it -> it.getTo();
                  case ErasureSoFar _ -> "ERASING";
                  case IdentifierUnchanged it -> it.getReason();
                  case Object other -> throw new AssertionError(Objects.toString(other));
                })
        .toList();
  }
}
