package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.IdentifierChanged;
import punchcard.avro.IdentifierCodeMissed;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierProposed;
import punchcard.avro.IdentifierTaken;
import punchcard.avro.IdentifierUnchanged;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.Identity;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.EmailAddress;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.IdentityDemand.Propose;
import punchcard.onboarding.identity.IdentityDemand.Remove;
import punchcard.onboarding.identity.IdentityDemand.Verify;
import punchcard.onboarding.identity.OneTimeCodes;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;

/// What the log, the owner and `identities` say of what Anna and Bert want of one address.
class IdentifierScenarioTest {
  private static final MemberId ANNA =
      PSEUDONYMS.memberOf(AdmissionDriver.GROCER, new EventId("s-1"));
  private static final MemberId BERT =
      PSEUDONYMS.memberOf(AdmissionDriver.GROCER, new EventId("s-2"));
  private static final IdentifierId ID = new IdentifierId("home");
  private static final CodeSalt SALT = new CodeSalt("5a".repeat(16));
  private static final OneTimeCodes CODES = new OneTimeCodes(PSEUDONYMS);
  private static final Concealed ADDRESS =
      new Concealed(
          IdentifierKind.EMAIL,
          PSEUDONYMS.identity(new EmailAddress("anna@example.com")),
          Optional.empty());

  private final AdmissionDriver onboarding = new AdmissionDriver();
  private int requests;

  @BeforeEach
  void bothSignUp() {
    onboarding.publish(Grocer.signup("s-1", "4711", NOW));
    onboarding.publish(Grocer.signup("s-2", "4712", NOW));
    onboarding.log();
    onboarding.identityValues();
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void it_is_claimed_linked_unlinked_and_free() {
    ask(ANNA, propose(ANNA));
    ask(ANNA, verify(ANNA, "no code"));
    ask(ANNA, verify(ANNA, CODES.code(ANNA, ID, SALT)));
    ask(ANNA, new Remove(ID));
    ask(BERT, propose(BERT));
    ask(BERT, verify(BERT, CODES.code(BERT, ID, SALT)));

    assertThat(said())
        .containsExactly(
            IdentifierProposed.class,
            IdentifierCodeMissed.class,
            IdentifierLinked.class,
            IdentifierUnlinked.class,
            IdentifierProposed.class,
            IdentifierLinked.class);
    assertThat(told())
        .containsExactly("PROPOSED", "WRONG_CODE", "LINKED", "UNLINKED", "PROPOSED", "LINKED");
    assertThat(onboarding.identityValues())
        .containsExactly(
            Optional.of(new Identity(ANNA.value(), null, NOW)),
            Optional.empty(),
            Optional.of(new Identity(BERT.value(), null, NOW)));
  }

  @Test
  void whoever_claims_it_later_is_told_so_and_nothing_is_published() {
    ask(ANNA, propose(ANNA));
    ask(BERT, propose(BERT));
    ask(BERT, verify(BERT, CODES.code(BERT, ID, SALT)));
    ask(ANNA, verify(ANNA, CODES.code(ANNA, ID, SALT)));

    assertThat(said()).endsWith(IdentifierLinked.class, IdentifierTaken.class);
    assertThat(told()).containsExactly("PROPOSED", "PROPOSED", "LINKED", "TAKEN");
    assertThat(onboarding.identityValues())
        .containsExactly(Optional.of(new Identity(BERT.value(), null, NOW)));
  }

  @Test
  void whoever_is_no_member_has_no_identifier() {
    MemberId nobody = new MemberId("ef".repeat(16));
    ask(nobody, propose(nobody));

    assertThat(said()).isEmpty();
    assertThat(told()).containsExactly("UNKNOWN_MEMBER");
    assertThat(onboarding.stored(OwnIdentifiers.OWNERS)).isZero();
  }

  private static Propose propose(MemberId member) {
    return new Propose(ID, ADDRESS, CODES.of(member, ID, SALT));
  }

  private static Verify verify(MemberId member, String code) {
    return new Verify(ID, CODES.hash(member, ID, code));
  }

  private void ask(MemberId member, IdentityDemand demand) {
    onboarding.send(
        member.value(),
        AskedOfMembers.command(
            member,
            "r-" + requests++,
            Speaker.member(member, "token"),
            new Demand.OfIdentity(demand),
            0,
            "caller",
            NOW));
  }

  private List<Class<?>> said() {
    return onboarding.log().stream()
        .map(MemberEvent::getBody)
        .filter(it -> !(it instanceof SignedUp))
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  private List<String> told() {
    return onboarding.replies().stream()
        .map(
            reply ->
                switch (reply.getBody()) {
                  case IdentifierChanged changed -> changed.getState();
                  case IdentifierUnchanged unchanged -> unchanged.getReason();
                  case Object other -> throw new AssertionError(Objects.toString(other));
                })
        .toList();
  }
}
