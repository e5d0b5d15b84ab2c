package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Absorbed;
import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentRefused;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.GoalChanged;
import punchcard.avro.GoalSet;
import punchcard.avro.GoalUnchanged;
import punchcard.avro.IdentifierChanged;
import punchcard.avro.IdentifierUnchanged;
import punchcard.avro.MemberEvent;
import punchcard.avro.MergeChanged;
import punchcard.avro.NotAllowed;
import punchcard.avro.PartnerEvent;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Proof;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.Subject;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeId;
import punchcard.testkit.FixedSchemaIds;

/// Anna logs in as a subject that she has linked, and unlinks it; and so does Bert, who is found to
/// be her.
class LinkedSubjectScenarioTest {
  private static final MemberId ANNA = PSEUDONYMS.memberOf(GROCER, new EventId("s-1"));
  private static final MemberId BERT = PSEUDONYMS.memberOf(GROCER, new EventId("s-2"));
  private static final IdentityKey LOGIN = PSEUDONYMS.identity(new Subject(ISSUER, "auth0|anna"));
  private static final MergeId MERGE = new MergeId("m");

  private final AdmissionDriver onboarding =
      new AdmissionDriver(new FixedSchemaIds(), LinkedSubjectScenarioTest::verify, true);
  private int requests;

  /// Each token is of Anna's subject, and speaks for her.
  private static Proof verify(String token) {
    return new Proof.Signed(
        ISSUER,
        Set.of("punchcard"),
        Set.of("member"),
        "auth0|anna",
        NOW.minusSeconds(60),
        NOW.plusSeconds(60),
        Optional.of(ANNA.value()));
  }

  @BeforeEach
  void bothSignUpAndThereAreTerms() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.publish(Grocer.signup("s-2", "4712", NOW));
    onboarding.publish(
        new ConsentTermsVersion("offers", 1, NOW, "olga", false, Map.of("en", "Terms."), null));
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void what_she_asks_as_a_linked_subject_is_hers_until_she_unlinks_it() {
    asks(asLogin(), gives("early"));
    links(ANNA, "login");
    links(ANNA, "spare", PSEUDONYMS.identity(new Subject(ISSUER, "auth0|spare")));
    asks(asLogin(), gives("c"));
    asks(asLogin(), unlinks("login"));
    asks(asLogin(), gives("late"));
    asks(Speaker.member(ANNA, "her own"), gives("own"));

    assertThat(told())
        .containsExactly(
            "NOT_YOURS", "LINKED", "LINKED", "GIVEN", "UNLINKED", "NOT_YOURS", "GIVEN");
    List<ConsentEvidence> evidence = evidence();
    assertThat(evidence)
        .extracting(ConsentEvidence::getLinkedSubject)
        .containsExactly(LOGIN.value(), null);
    assertThat(evidence).extracting(ConsentEvidence::getSubject).containsOnly(ANNA.value());
  }

  @Test
  void a_token_that_the_grocer_brings_proves_nothing_once_it_is_unlinked() {
    links(ANNA, "login");
    links(ANNA, "spare", PSEUDONYMS.identity(new Subject(ISSUER, "auth0|spare")));
    brings("c");
    sets("g");
    asks(Speaker.member(ANNA, "her own"), unlinks("login"));
    brings("d");
    sets("h");
    onboarding.replies();

    // What proves nothing is a request, and only that can be declined.
    for (String id : List.of("c", "d")) declines(id);
    for (String id : List.of("g", "h"))
      asks(
          Speaker.member(ANNA, "her own"),
          new Demand.OfGoal(new GoalDemand.Decline(GoalName.of(GROCER, new GoalId(id)))));

    assertThat(told()).containsExactly("NOT_REQUESTED", "DECLINED", "NOT_PROPOSED", "DECLINED");
    assertThat(evidence())
        .extracting(ConsentEvidence::getLinkedSubject)
        .containsExactly(LOGIN.value(), LOGIN.value());
  }

  @Test
  void who_is_merged_into_her_speaks_for_her_as_long_as_that_holds() {
    links(BERT, "login");
    asks(asLogin(), gives("before"));
    merges(new MergeDemand.Absorb(MERGE, BERT, "two cards", Set.of()));
    asks(asLogin(), gives("meanwhile"));
    brings("brought");
    merges(new MergeDemand.Separate(MERGE, "twins", Set.of()));
    asks(asLogin(), gives("after"));
    brings("late");
    for (String id : List.of("brought", "late")) declines(id);

    assertThat(told())
        .containsExactly(
            "LINKED",
            "NOT_YOURS",
            "ABSORBED",
            "GIVEN",
            "SEPARATED",
            "NOT_YOURS",
            "NOT_REQUESTED",
            "DECLINED");
    List<MemberEvent> log = onboarding.log();
    assertThat(log)
        .map(MemberEvent::getBody)
        .filteredOn(Absorbed.class::isInstance)
        .map(body -> ((Absorbed) body).getSubjects())
        .containsExactly(List.of(LOGIN.value()));
  }

  private static Speaker asLogin() {
    return new Speaker(
        Caller.member(ANNA), Sha256.of("a token"), Optional.of(LOGIN), Optional.empty());
  }

  private void links(MemberId member, String id) {
    links(member, id, LOGIN);
  }

  private void links(MemberId member, String id, IdentityKey subject) {
    Concealed what = new Concealed(IdentifierKind.SUBJECT, subject, Optional.empty());
    ask(
        member,
        Speaker.member(member, "own"),
        new Demand.OfIdentity(new IdentityDemand.Show(new IdentifierId(id), what)));
  }

  private static Demand unlinks(String id) {
    return new Demand.OfIdentity(new IdentityDemand.Remove(new IdentifierId(id)));
  }

  private static Demand gives(String id) {
    return new Demand.OfConsent(new ConsentCommand.Give(purchases(id)));
  }

  private void declines(String id) {
    asks(Speaker.member(ANNA, "her own"), new Demand.OfConsent(new ConsentCommand.Decline(id)));
  }

  private void merges(MergeDemand demand) {
    Caller olga = new Caller("olga", Set.of(Role.OPERATOR), Optional.empty());
    asks(new Speaker(olga, Sha256.of("olga's"), Optional.empty()), new Demand.OfMerge(demand));
  }

  /// With a token that it has not shown before.
  private void brings(String id) {
    ConsentGiven given = ConsentWishes.record(purchases(id));
    Object proven = ConsentGiven.newBuilder(given).setProof("token for " + id).build();
    onboarding.publish(new PartnerEvent("e-" + id, "4711", NOW, proven));
  }

  private void sets(String id) {
    Object goal = new GoalSet(id, "visits", 8L, null, "token for " + id, null);
    onboarding.publish(new PartnerEvent("e-" + id, "4711", NOW, goal));
  }

  private static ConsentWish purchases(String id) {
    return new ConsentWish(
        id,
        "grocer",
        List.of("grocer"),
        "personal-offers",
        List.of("purchases"),
        "offers/1",
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  private void asks(Speaker speaker, Demand demand) {
    ask(ANNA, speaker, demand);
  }

  private void ask(MemberId member, Speaker speaker, Demand demand) {
    onboarding.send(
        member.value(),
        AskedOfMembers.command(member, "r-" + requests++, speaker, demand, 0, "caller", NOW));
  }

  /// By what consents were given.
  private List<ConsentEvidence> evidence() {
    return onboarding.log().stream()
        .map(MemberEvent::getBody)
        .filter(ConsentGivenByMember.class::isInstance)
        .map(body -> ((ConsentGivenByMember) body).getEvidence())
        .toList();
  }

  private List<String> told() {
    return onboarding.replies().stream()
        .map(
            reply ->
                switch (reply.getBody()) {
                  case ConsentChanged it -> it.getState();
                  case ConsentRefused it -> it.getReason();
                  case GoalChanged it -> it.getState();
                  case GoalUnchanged it -> it.getReason();
                  case IdentifierChanged it -> it.getState();
                  case IdentifierUnchanged it -> it.getReason();
                  case MergeChanged it -> it.getState();
                  case NotAllowed it -> it.getReason();
                  case Object other -> throw new AssertionError(Objects.toString(other));
                })
        .toList();
  }
}
