package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentCodeMade;
import punchcard.avro.ConsentCodeReady;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentRefused;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.IdentifierChanged;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.avro.SigningKeySoFar;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.consent.Wording;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.ConsentCodes;
import punchcard.onboarding.evidence.ConsentText;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.EvidenceDemand.Accept;
import punchcard.onboarding.evidence.EvidenceDemand.AddKey;
import punchcard.onboarding.evidence.EvidenceDemand.MakeCode;
import punchcard.onboarding.evidence.EvidenceDemand.RemoveKey;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.EmailAddress;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.OneTimeCodes;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;

/// What comes of codes and signatures that a grocer brings, in its events and at its desk.
class OwnEvidenceScenarioTest {
  private static final MemberId ANNA = PSEUDONYMS.memberOf(GROCER, new EventId("s-1"));
  private static final String TEXT = "The grocer may use what you buy for offers to you.";
  private static final CodeSalt SALT = new CodeSalt("5a".repeat(16));
  private static final ConsentCodes CODES = new ConsentCodes(PSEUDONYMS);
  private static final ConsentId C = new ConsentId("c");
  private static final String CODE = CODES.code(ANNA, C, SALT);
  private static final String OTHER = CODE.equals("000000") ? "000001" : "000000";

  private final AdmissionDriver onboarding = new AdmissionDriver();
  private final OctetKeyPair phone = newKey("phone");
  private int names;

  private static OctetKeyPair newKey(String id) {
    try {
      return new OctetKeyPairGenerator(Curve.Ed25519).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void annaIsAsked() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.publish(
        new ConsentTermsVersion("offers", 1, NOW, "olga", true, Map.of("en", TEXT), null));
    onboarding.publish(tells("c", it -> it));
    onboarding.log();
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void a_signature_that_a_library_makes_gives_the_consent_and_stays_to_be_verified() {
    addsKey();
    String signed = signed(phone, C);
    onboarding.publish(tells("c", it -> it.setSignature(signed)));

    MemberEvent said = onboarding.log().getLast();
    ConsentGivenByMember body = (ConsentGivenByMember) said.getBody();
    assertThat(said.getPartner()).isEqualTo("grocer");
    assertThat(body.getEvidence().getMethod()).isEqualTo("signature");
    assertThat(body.getEvidence().getSignature()).isEqualTo(signed);
    assertThat(isGiven("c")).isTrue();
  }

  @Test
  void what_does_not_verify_is_a_request() {
    addsKey();
    String forged = signed(newKey("phone"), C);
    onboarding.publish(tells("c", it -> it.setSignature(forged)));
    assertThat(isGiven("c")).isFalse();

    onboarding.publish(tells("d", it -> it.setSignature(signed(phone, C))));
    assertThat(isGiven("d")).isFalse();

    String early = signed(phone, new ConsentId("e"));
    ask(new Demand.OfEvidence(new RemoveKey(new KeyId("phone"))), Speaker.member(ANNA, "token"));
    onboarding.publish(tells("e", it -> it.setSignature(early)));
    assertThat(isGiven("e")).isFalse();
  }

  @Test
  void what_is_no_evidence_at_all_is_rejected() {
    String signed = signed(phone, C);
    onboarding.publish(tells("c", it -> it.setSignature("no.jws.x")));
    onboarding.publish(tells("c", it -> it.setCode("12345")));
    onboarding.publish(tells("c", it -> it.setCode("123456").setSignature(signed)));
    onboarding.publish(tells("c", it -> it.setCode("123456").setProof("token")));
    onboarding.publish(tells("c", it -> it.setCode("123456").setLanguage(null)));

    assertThat(onboarding.log()).isEmpty();
    assertThat(onboarding.rejected())
        .extracting(RejectedEvent::getReason)
        .containsExactly("BAD_PROOF", "BAD_PROOF", "BAD_PROOF", "BAD_PROOF", "BAD_CONSENT");
  }

  @Test
  void a_code_is_asked_for_told_and_good_once() {
    hasAnAddress();
    asksForACode();
    assertThat(told().getLast()).isEqualTo("READY");
    MemberEvent made = onboarding.log().getLast();
    assertThat(made.getBody()).isInstanceOf(ConsentCodeMade.class);
    assertThat(made.toString()).contains("carl").doesNotContain(CODE);

    onboarding.publish(tells("c", it -> it.setCode(CODE)));

    MemberEvent said = onboarding.log().getLast();
    assertThat(said.toString()).doesNotContain(CODE);
    assertThat(((ConsentGivenByMember) said.getBody()).getEvidence().getMethod()).isEqualTo("code");
    assertThat(isGiven("c")).isTrue();
  }

  @Test
  void five_other_codes_in_events_end_it() {
    hasAnAddress();
    asksForACode();
    for (int i = 0; i < 5; i++) onboarding.publish(tells("c", it -> it.setCode(OTHER)));
    told();

    onboarding.publish(tells("c", it -> it.setCode(CODE)));
    brings(CODE);

    assertThat(told()).containsExactly("NO_TRIES_LEFT");
    assertThat(isGiven("c")).isFalse();
  }

  @Test
  void at_the_desk_another_code_is_counted_and_the_right_one_gives_it() {
    hasAnAddress();
    asksForACode();
    told();
    onboarding.log();

    brings(OTHER);
    brings(CODE);

    assertThat(told()).containsExactly("WRONG_CODE", "GIVEN");
    List<MemberEvent> log = onboarding.log();
    assertThat(log)
        .extracting(MemberEvent::getBody)
        .hasExactlyElementsOfTypes(ConsentGivenByMember.class, ConsentGivenByMember.class);
    assertThat(log.getLast().getPartner()).isNull();
    assertThat(((ConsentGivenByMember) log.getLast().getBody()).getBroughtBy().getActor())
        .isEqualTo("carl");
  }

  private void addsKey() {
    Ed25519Key key = Ed25519Key.of(phone.getX().toString()).orElseThrow();
    ask(new Demand.OfEvidence(new AddKey(new KeyId("phone"), key)), Speaker.member(ANNA, "token"));
    assertThat(told()).containsExactly("IN FORCE");
    onboarding.log();
  }

  private void hasAnAddress() {
    OneTimeCodes codes = new OneTimeCodes(PSEUDONYMS);
    IdentifierId home = new IdentifierId("home");
    Concealed address =
        new Concealed(
            IdentifierKind.EMAIL,
            PSEUDONYMS.identity(new EmailAddress("anna@example.com")),
            Optional.empty());
    Speaker anna = Speaker.member(ANNA, "token");
    ask(
        new Demand.OfIdentity(
            new IdentityDemand.Propose(home, address, codes.of(ANNA, home, SALT))),
        anna);
    String code = codes.code(ANNA, home, SALT);
    ask(new Demand.OfIdentity(new IdentityDemand.Verify(home, codes.hash(ANNA, home, code))), anna);
    assertThat(told()).containsExactly("PROPOSED", "LINKED");
  }

  private void asksForACode() {
    ask(
        new Demand.OfEvidence(
            new MakeCode(
                new ConsentCode.Name(C, GROCER),
                Optional.empty(),
                Optional.empty(),
                CODES.of(ANNA, C, SALT))),
        carl());
  }

  private void brings(String code) {
    Evidence.Code shown = new Evidence.Code(CODES.hash(ANNA, C, code));
    ask(
        new Demand.OfEvidence(new Accept(C, GROCER, Optional.empty(), Optional.of("kiosk"), shown)),
        carl());
  }

  private static Speaker carl() {
    return new Speaker(
        new Caller("carl", Set.of(Role.CLERK), Optional.of(GROCER)),
        Sha256.of("carl's token"),
        Optional.empty());
  }

  private void ask(Demand demand, Speaker speaker) {
    onboarding.send(
        ANNA.value(),
        AskedOfMembers.command(ANNA, "r-" + names++, speaker, demand, 0, "caller", NOW));
  }

  /// There is something to decline, unless it is given.
  private boolean isGiven(String id) {
    told();
    ask(new Demand.OfConsent(new ConsentCommand.Decline(id)), Speaker.member(ANNA, "token"));
    return told().getLast().equals("NOT_REQUESTED");
  }

  private List<String> told() {
    return onboarding.replies().stream().map(reply -> outcome(reply.getBody())).toList();
  }

  private static String outcome(Object body) {
    return switch (body) {
      case ConsentChanged it -> it.getState();
      case ConsentRefused it -> it.getReason();
      case ConsentCodeReady _ -> "READY";
      case SigningKeySoFar it -> it.getInForce() ? "IN FORCE" : "REMOVED";
      case IdentifierChanged it -> it.getState();
      default -> throw new AssertionError(body);
    };
  }

  private static String signed(OctetKeyPair key, ConsentId id) {
    try {
      JWSObject jws =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.getKeyID()).build(),
              new Payload(ConsentText.of(ANNA, id, consent())));
      jws.sign(new Ed25519Signer(key));
      return jws.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static Consent consent() {
    return new Consent(
        GROCER,
        new TreeSet<PartnerId>(Set.of(GROCER)),
        Purpose.PERSONAL_OFFERS,
        new TreeSet<DataElement>(Set.of(DataElement.PURCHASES)),
        new TermsVersion("offers", 1),
        Optional.of(new Wording("en", Sha256.of(TEXT))),
        "app",
        Optional.empty());
  }

  private PartnerEvent tells(String id, UnaryOperator<ConsentGiven.Builder> with) {
    ConsentGiven.Builder given =
        ConsentGiven.newBuilder()
            .setConsentId(id)
            .setDiscloser("grocer")
            .setRecipients(List.of("grocer"))
            .setPurpose("personal-offers")
            .setDataElements(List.of("purchases"))
            .setTermsVersion("offers/1")
            .setLanguage("en")
            .setTermsHash(Sha256.of(TEXT).hex())
            .setCollectionMethod("app");
    return new PartnerEvent("e-" + names++, "4711", NOW, with.apply(given).build());
  }
}
