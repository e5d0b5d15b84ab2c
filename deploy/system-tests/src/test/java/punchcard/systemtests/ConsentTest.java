package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Receipt;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// A swimmer says what her insurer may know of her visits to the pool.
@Order(29)
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {
  private static final String VISITS =
      """
      {"discloser": "pool", "recipients": ["pool-insurer"], "purpose": "health-programme",
       "dataElements": ["visits"], "termsVersion": "pool/1", "language": "en"}
      """;

  private static final String IN_ENGLISH = "{\"language\": \"en\"}";

  private final Punchcard punchcard;
  private final Partner pool;
  private final Partner insurer;
  private final Map<Member, String> references = new HashMap<>();

  ConsentTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.pool = punchcard.partner("pool");
    this.insurer = punchcard.partner("pool-insurer");
  }

  @BeforeAll
  void there_are_terms() {
    punchcard.operator().publishTerms("pool", 1, true, "You may say no.").expect(201);
  }

  @Test
  void what_she_gives_is_known_until_she_withdraws_it_and_what_was_known_stays_true() {
    Member anna = swimmer();

    JsonNode given = awaitGiven(anna, "c");
    assertThat(mayKnow(anna, "")).isTrue();
    JsonNode withdrawn = anna.withdraw("c").expect(200).json();

    assertThat(mayKnow(anna, "")).isFalse();
    assertThat(mayKnow(anna, at(given))).isTrue();
    assertThat(mayKnow(anna, at(withdrawn))).isFalse();
    assertThat(anna.withdraw("c").body()).isEqualTo(withdrawn.toString());
  }

  @Test
  void the_insurers_own_word_discloses_nothing() {
    Member anna = swimmer();
    String reference = "insured-" + anna.id();
    insurer.publish(
        event(
            reference, new SignupRequested(punchcard.tokens().member(anna.id()), null, Map.of())));
    assertThat(insurer.memberId(reference)).isEqualTo(anna.id());

    insurer.publish(event(reference, asked("c", null)));

    await("she is asked").until(() -> anna.consents().body().contains("REQUESTED"));
    assertThat(mayKnow(anna, "")).isFalse();
    awaitGiven(anna, "c");
    assertThat(mayKnow(anna, "")).isTrue();
  }

  @Test
  void with_her_token_the_pool_brings_her_consent_and_the_log_has_no_token() {
    Member anna = swimmer();
    String token = punchcard.tokens().member(anna.id());
    awaitGiven(anna, "to-begin-with");
    anna.withdraw("to-begin-with").expect(200);

    pool.publish(event(referenceOf(anna), asked("c", token)));

    await("it is given").until(() -> mayKnow(anna, ""));
    try (Log<MemberEvent> log = punchcard.log(Topics.MEMBER_EVENTS)) {
      assertThat(log.all(event -> event.getMemberId().equals(anna.id())))
          .isNotEmpty()
          .noneMatch(event -> event.toString().contains(token));
    }
    pool.publish(event(referenceOf(anna), new ConsentWithdrawn("c")));
    await("it is withdrawn").until(() -> !mayKnow(anna, ""));
  }

  @Test
  void at_the_desk_the_code_from_her_mail_gives_it_and_no_other_code_does() {
    Member anna = swimmer();
    proves(anna, "anna.swimmer@example.com");
    pool.publish(event(referenceOf(anna), asked("c", null)));
    await("she is asked").until(() -> anna.consents().body().contains("REQUESTED"));

    desk("pool", anna, "c", "code", IN_ENGLISH).expect(200);
    String code = punchcard.mails().codeTo("anna.swimmer@example.com");

    String another = code.equals("000000") ? "000001" : "000000";
    assertThat(desk("pool", anna, "c", "acceptance", told(another)).expect(422).body())
        .contains("WRONG_CODE");
    assertThat(mayKnow(anna, "")).isFalse();
    Reply unknown = desk("pool", anna, "d", "acceptance", told(code)).expect(404);
    assertThat(desk("pool-insurer", anna, "c", "acceptance", told(code))).isEqualTo(unknown);
    JsonNode given = desk("pool", anna, "c", "acceptance", told(code)).expect(200).json();
    assertThat(given.required("evidence").toString()).isEqualTo("{\"method\":\"code\"}");
    assertThat(mayKnow(anna, "")).isTrue();
  }

  @Test
  void her_receipt_can_be_verified_by_anybody() {
    Member anna = swimmer();
    Receipt receipt = new Receipt(awaitGiven(anna, "c").required("receipt").asText());
    Reply keys =
        Request.to(punchcard.at().onboarding(), "/.well-known/punchcard-receipts.json").get();

    JsonNode says = receipt.verifiedWith(keys.expect(200).json());

    assertThat(says.required("sub").asText()).isEqualTo(anna.id());
    assertThat(says.required("consent").required("state").asText()).isEqualTo("GIVEN");
    assertThat(says.required("consent").required("termsVersion").asText()).isEqualTo("pool/1");
  }

  @Test
  void what_is_not_hers_and_what_is_not_there_are_answered_alike() {
    Member anna = swimmer();
    awaitGiven(anna, "c");
    String path = "/members/" + anna.id() + "/consents/c/withdrawal";
    Reply unknown = anna.withdraw("another").expect(404);

    for (String token :
        List.of(
            insurer.token(),
            pool.token(),
            punchcard.tokens().operator(),
            punchcard.tokens().analyst(),
            punchcard.tokens().member("ff".repeat(16))))
      assertThat(Request.to(punchcard.at().onboarding(), path).as(token).post(""))
          .isEqualTo(unknown);
    String stranger = punchcard.tokens().forAnotherAudience();
    assertThat(Request.to(punchcard.at().onboarding(), path).as(stranger).post("").status())
        .isEqualTo(401);
    assertThat(mayKnow(anna, "")).isTrue();
  }

  private Member swimmer() {
    String reference = "swimmer-" + references.size();
    Member member = punchcard.member(pool.signUp(reference));
    references.put(member, reference);
    return member;
  }

  private String referenceOf(Member member) {
    return Objects.requireNonNull(references.get(member));
  }

  /// As soon as her own task has read of her and of the terms.
  private static JsonNode awaitGiven(Member member, String consentId) {
    return await("the consent")
        .until(() -> member.consent(consentId, VISITS), answer -> answer.status() == 200)
        .json();
  }

  /// Right after the signup the log may not have her yet.
  private void proves(Member member, String address) {
    await("it is proposed").until(() -> member.proposeEmail("home", address).status() == 200);
    member.enterCode("home", punchcard.mails().codeTo(address)).expect(200);
  }

  /// What a partner's clerk sends about a member who stands at the desk.
  private Reply desk(String partner, Member member, String consentId, String what, String json) {
    String path =
        "/partners/" + partner + "/members/" + member.id() + "/consents/" + consentId + "/" + what;
    return Request.to(punchcard.at().onboarding(), path)
        .as(punchcard.tokens().staff(partner, "clerk", "carl"))
        .post(json);
  }

  private static String told(String code) {
    return "{\"code\": \"%s\", \"language\": \"en\"}".formatted(code);
  }

  private boolean mayKnow(Member member, String at) {
    return await("an answer")
        .until(
            () -> insurer.mayKnow(member.id(), "visits", "health-programme", at),
            answer -> answer.status() == 200)
        .json()
        .required("allowed")
        .asBoolean();
  }

  private static String at(JsonNode answer) {
    JsonNode position = answer.required("position");
    return position.required("partition") + "," + position.required("offset");
  }

  private static PartnerEvent event(String reference, Object body) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new PartnerEvent(UUID.randomUUID().toString(), reference, now, body);
  }

  private static ConsentGiven asked(String consentId, @Nullable String proof) {
    return ConsentGiven.newBuilder()
        .setConsentId(consentId)
        .setDataElements(List.of("visits"))
        .setDiscloser("pool")
        .setRecipients(List.of("pool-insurer"))
        .setPurpose("health-programme")
        .setTermsVersion("pool/1")
        .setLanguage("en")
        .setProof(proof)
        .build();
  }
}
