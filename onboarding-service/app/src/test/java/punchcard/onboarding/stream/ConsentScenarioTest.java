package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentRefused;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Proof;
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.member.Demand.OfConsent;
import punchcard.onboarding.member.Speaker;
import punchcard.testkit.FixedSchemaIds;

/// What comes of what members ask of their consents, and of what a grocer tells of them.
class ConsentScenarioTest {
  private static final MemberId ANNA =
      AdmissionDriver.PSEUDONYMS.memberOf(AdmissionDriver.GROCER, new EventId("s-1"));
  private static final String TOKEN = "anna's token";
  private static final String TEXT = "The grocer may use what you buy for offers to you.";

  private final AdmissionDriver onboarding =
      new AdmissionDriver(new FixedSchemaIds(), ConsentScenarioTest::verify, true);

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
  void annaSignsUpAndThereAreTerms() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.publish(terms(1, false));
    onboarding.log();
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void terms_are_marked_once_with_the_hashes_of_their_texts() {
    onboarding.publish(terms(1, false));
    onboarding.publish(terms(2, true));

    assertThat(onboarding.log())
        .singleElement()
        .satisfies(marker -> assertThat(marker.getEventId()).isEqualTo("consent-terms/offers/2"))
        .extracting(MemberEvent::getBody)
        .isEqualTo(
            new ConsentTermsInForce("offers", 2, true, Map.of("en", Sha256.of(TEXT).hex()), null));
  }

  @Test
  void a_member_is_answered_with_where_the_log_has_the_consent() {
    ask("r-1", new Give(purchases("c", 1)));

    MemberEvent said = onboarding.log().getLast();
    ConsentGivenByMember body = (ConsentGivenByMember) said.getBody();
    assertThat(said.getPartner()).isNull();
    assertThat(body.getEvidence().getTokenHash()).isEqualTo(Sha256.of(TOKEN).hex());
    assertThat(body.getConsent().getTermsHash()).isEqualTo(Sha256.of(TEXT).hex());
    ConsentChanged answer = (ConsentChanged) onboarding.replies().getLast().getBody();
    assertThat(answer.getState()).isEqualTo("GIVEN");
    assertThat(answer.getPosition().getTopic()).isEqualTo("member-events");
    assertThat(answer.getPosition().getOffset()).isEqualTo(2); // behind the signup and the terms
  }

  @Test
  void the_same_again_is_answered_the_same_and_writes_nothing() {
    ask("r-1", new Give(purchases("c", 1)));
    Object first = onboarding.replies().getLast().getBody();
    onboarding.log();

    ask("r-1", new Give(purchases("c", 1)));
    ask("r-2", new Give(purchases("c", 1)));

    assertThat(onboarding.log()).isEmpty();
    assertThat(onboarding.replies()).extracting(reply -> reply.getBody()).containsOnly(first);
  }

  @Test
  void however_many_consents_she_is_asked_for_each_is_kept_under_a_key_of_its_own() {
    for (int i = 0; i < 300; i++) onboarding.publish(tells("e-" + i, purchases("c-" + i, 1), null));

    ask("r-1", new Decline("c-299"));

    assertThat(states()).containsExactly("DECLINED");
    assertThat(onboarding.stored("consents")).isEqualTo(300 + 1); // with the answer
  }

  @Test
  void what_is_refused_is_not_in_the_log() {
    ask("r-1", new Give(purchases("c", 9)));
    ask("r-2", new Withdraw("c"));
    ask("r-3", new Decline("c"));

    assertThat(onboarding.log()).isEmpty();
    assertThat(reasons()).containsExactly("UNKNOWN_TERMS", "UNKNOWN_CONSENT", "UNKNOWN_CONSENT");
  }

  @Test
  void nobody_consents_who_is_no_member() {
    MemberId nobody = new MemberId("ff".repeat(16));
    onboarding.send(nobody.value(), command(nobody, "r-1", new Give(purchases("c", 1))));

    assertThat(onboarding.log()).isEmpty();
    assertThat(reasons()).containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void what_the_grocer_tells_without_evidence_is_a_request_that_the_member_accepts() {
    onboarding.publish(tells("e-1", purchases("c", 1), null));
    assertThat(onboarding.log().getLast().getBody()).isInstanceOf(ConsentGiven.class);
    ask("r-1", new Withdraw("d"));

    ask("r-2", new Give(purchases("c", 1)));

    assertThat(states()).containsExactly("GIVEN");
  }

  @Test
  void with_evidence_the_log_has_the_hash_of_the_token_and_never_the_token() {
    onboarding.publish(tells("e-1", purchases("c", 1), TOKEN));

    MemberEvent said = onboarding.log().getLast();
    assertThat(said.toString()).doesNotContain(TOKEN).contains(Sha256.of(TOKEN).hex());
    assertThat(said.getPartner()).isEqualTo("grocer");
    ask("r-1", new Give(purchases("c", 1)));
    assertThat(onboarding.log()).isEmpty(); // it is given already
  }

  @Test
  void a_token_that_the_grocer_shows_again_proves_nothing() {
    onboarding.publish(tells("e-1", purchases("c", 1), TOKEN));
    onboarding.publish(tells("e-2", purchases("d", 1), TOKEN));

    ask("r-1", new Decline("d"));

    assertThat(states()).containsExactly("DECLINED");
  }

  @Test
  void a_withdrawal_that_the_grocer_tells_of_counts_at_once() {
    ask("r-1", new Give(purchases("c", 1)));
    onboarding.publish(event("e-1", new ConsentWithdrawn("c")));
    onboarding.log();

    ask("r-2", new Withdraw("c"));

    assertThat(onboarding.log()).isEmpty();
    assertThat(states()).containsExactly("GIVEN", "WITHDRAWN");
  }

  @Test
  void material_terms_ask_again() {
    ask("r-1", new Give(purchases("c", 1)));
    onboarding.publish(terms(2, true));
    onboarding.log();

    ask("r-2", new Give(purchases("c", 1)));
    ask("r-3", new Give(purchases("c", 2)));
    ask("r-4", new Withdraw("c"));

    assertThat(onboarding.log())
        .extracting(MemberEvent::getBody)
        .hasExactlyElementsOfTypes(ConsentGivenByMember.class, ConsentWithdrawnByMember.class);
    assertThat(onboarding.replies())
        .extracting(reply -> outcome(reply.getBody()))
        .containsExactly("GIVEN", "SUPERSEDED_TERMS", "GIVEN", "WITHDRAWN");
  }

  @Test
  void what_the_grocer_tells_amiss_is_rejected_with_the_reason() {
    onboarding.publish(tells("e-1", purchases("c", 2), null));
    onboarding.publish(tells("e-2", purchases("no id", 1), TOKEN));
    onboarding.publish(tells("e-3", purchases("c", 1), "forged token"));
    onboarding.publish(tells("e-4", purchases("c", 1), "another system's token"));
    onboarding.publish(tells("e-5", purchases("c", 1), "old token"));
    onboarding.publish(tells("e-6", purchases("c", 1), "bert's token"));

    assertThat(onboarding.log()).isEmpty();
    assertThat(onboarding.rejected())
        .extracting(RejectedEvent::getReason)
        .containsExactly(
            "BAD_CONSENT", "BAD_CONSENT", "BAD_PROOF", "BAD_PROOF", "BAD_PROOF", "BAD_PROOF");
  }

  private void ask(String request, Demand demand) {
    onboarding.send(ANNA.value(), command(ANNA, request, demand));
  }

  private static MemberCommand command(MemberId member, String request, Demand demand) {
    Speaker speaker = Speaker.member(member, TOKEN);
    return AskedOfMembers.command(
        member, request, speaker, new OfConsent(demand), 0, "caller", NOW);
  }

  private List<String> reasons() {
    return onboarding.replies().stream().map(reply -> outcome(reply.getBody())).toList();
  }

  /// Without those that were refused.
  private List<String> states() {
    return onboarding.replies().stream()
        .filter(reply -> reply.getBody() instanceof ConsentChanged)
        .map(reply -> outcome(reply.getBody()))
        .toList();
  }

  private static String outcome(Object body) {
    return switch (body) {
      case ConsentChanged changed -> changed.getState();
      case ConsentRefused refused -> refused.getReason();
      default -> throw new AssertionError(body);
    };
  }

  private static ConsentWish purchases(String id, int terms) {
    return new ConsentWish(
        id,
        "grocer",
        List.of("grocer"),
        "personal-offers",
        List.of("purchases"),
        "offers/" + terms,
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  private static PartnerEvent tells(String eventId, ConsentWish wish, @Nullable String proof) {
    ConsentGiven given = ConsentWishes.record(wish);
    return event(eventId, ConsentGiven.newBuilder(given).setProof(proof).build());
  }

  private static PartnerEvent event(String eventId, Object body) {
    return new PartnerEvent(eventId, "4711", NOW, body);
  }

  private static ConsentTermsVersion terms(int version, boolean material) {
    return new ConsentTermsVersion(
        "offers", version, NOW, "olga", material, Map.of("en", TEXT), null);
  }
}
