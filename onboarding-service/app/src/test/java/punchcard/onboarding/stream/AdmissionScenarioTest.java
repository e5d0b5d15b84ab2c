package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.ArrivalLookedUp;
import punchcard.avro.ArrivalToLookUp;
import punchcard.avro.Disclosure;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SignedUp;
import punchcard.avro.SpendRecorded;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Proof;
import punchcard.runtime.Unavailable;
import punchcard.testkit.FixedSchemaIds;

class AdmissionScenarioTest {
  private static final MemberId ANNA = new MemberId("a0".repeat(16));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_spend_right_behind_the_signup_finds_the_member(boolean inMemory) {
    try (AdmissionDriver onboarding = driver(inMemory)) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.publish(Grocer.purchase("e1", "partner:grocer:4711", NOW, 1250));

      MemberId member = PSEUDONYMS.memberOf(GROCER, new EventId("s1"));
      assertThat(onboarding.log())
          .extracting(MemberEvent::getMemberId)
          .containsExactly(member.value(), member.value());
      assertThat(onboarding.identities())
          .singleElement()
          .satisfies(identity -> assertThat(identity.getMemberId()).isEqualTo(member.value()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_duplicate_is_dropped_and_counted(boolean inMemory) {
    try (AdmissionDriver onboarding = driver(inMemory)) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.publish(Grocer.purchase("e1", "4711", NOW, 1250));
      onboarding.log();

      onboarding.publish(Grocer.purchase("e1", "4711", NOW, 1250));
      onboarding.publishAt(Grocer.purchase("e1", "4711", NOW, 1250), NOW.plus(Duration.ofDays(34)));

      assertThat(onboarding.log()).isEmpty();
      assertThat(onboarding.counted("punchcard.events.duplicates")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_may_be_forgotten_takes_the_slow_lane_and_is_admitted_once(boolean inMemory) {
    try (AdmissionDriver onboarding = driver(inMemory)) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.log();
      Instant longAgo = NOW.minus(Duration.ofDays(36));

      onboarding.publish(Grocer.purchase("e1", "4711", longAgo, 1250));
      onboarding.publish(Grocer.purchase("e1", "4711", longAgo, 1250));

      assertThat(onboarding.log()).isEmpty();
      var asked = onboarding.commands();
      assertThat(asked)
          .hasSize(2)
          .allSatisfy(c -> assertThat(c.getBody()).isInstanceOf(ArrivalToLookUp.class));
      asked.forEach(question -> onboarding.send("4711", answered(question, false)));
      assertThat(onboarding.log())
          .singleElement()
          .satisfies(event -> assertThat(event.getBody()).isInstanceOf(SpendRecorded.class))
          .satisfies(event -> assertThat(event.getReceivedAt()).isEqualTo(NOW))
          .satisfies(event -> assertThat(event.getSource().getOffset()).isEqualTo(1));
      assertThat(onboarding.counted("punchcard.events.duplicates")).isEqualTo(1);
    }
  }

  @Test
  void what_the_index_knows_is_a_duplicate() {
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.publish(Grocer.purchase("e1", "4711", NOW.minus(Duration.ofDays(36)), 1250));
      onboarding.log();

      onboarding.send("4711", answered(onboarding.commands().getFirst(), true));

      assertThat(onboarding.log()).isEmpty();
      assertThat(onboarding.counted("punchcard.events.duplicates")).isEqualTo(1);
    }
  }

  @Test
  void a_members_proof_links_the_reference() {
    Proof annas =
        new Proof.Signed(
            ISSUER,
            Set.of("punchcard"),
            Set.of("member"),
            ANNA.value(),
            Instant.EPOCH,
            NOW.plusSeconds(60));
    try (AdmissionDriver onboarding = new AdmissionDriver(new FixedSchemaIds(), _ -> annas, true)) {
      onboarding.publish(Grocer.signupWithProof("s1", "4711", NOW, "token"));
      onboarding.publish(Grocer.purchase("e1", "4711", NOW, 100));

      assertThat(onboarding.log())
          .allSatisfy(event -> assertThat(event.getMemberId()).isEqualTo(ANNA.value()))
          .extracting(event -> event.getBody().getClass())
          .isEqualTo(List.of(ReferenceLinked.class, SpendRecorded.class));
    }
  }

  @Test
  void a_signup_without_proof_makes_a_member() {
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));

      assertThat(onboarding.log())
          .singleElement()
          .satisfies(event -> assertThat(event.getBody()).isInstanceOf(SignedUp.class));
    }
  }

  @Test
  void an_opening_balance_of_long_ago_is_admitted_once_by_when_it_was_taken_over() {
    PartnerEvent opening =
        Grocer.opening("0a".repeat(32) + ":2", "4711", NOW, 1_000_000_000_000L, "grocer");
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.log();

      onboarding.publish(opening);
      onboarding.publish(opening);

      assertThat(onboarding.log())
          .singleElement()
          .satisfies(event -> assertThat(event.getBody()).isEqualTo(opening.getBody()))
          .satisfies(event -> assertThat(event.getOccurredAt()).isEqualTo(NOW));
      assertThat(onboarding.counted("punchcard.events.duplicates")).isEqualTo(1);
    }
  }

  @Test
  void what_a_partner_tells_of_its_customer_is_admitted_as_it_is() {
    PartnerEvent entered = Grocer.entered("e1", "4711", NOW, "campaign-18");
    PartnerEvent told = Grocer.told("e2", "4711", NOW, "favourite-store", "7");
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(Grocer.signup("s1", "4711", NOW));
      onboarding.log();

      onboarding.publish(entered);
      onboarding.publish(told);

      assertThat(onboarding.log())
          .extracting(MemberEvent::getBody)
          .containsExactly(entered.getBody(), told.getBody());
    }
  }

  @Test
  void events_wait_while_the_registry_is_away() {
    RegistryThatGoes registry = new RegistryThatGoes();
    byte[] written;
    try (AdmissionDriver before = driver(registry)) {
      written = before.codecs.events().serialize(null, Grocer.signup("s1", "4711", NOW));
    }
    try (AdmissionDriver onboarding = driver(registry)) {
      registry.away.set(true);

      assertThatThrownBy(() -> onboarding.publishBytes(new byte[0], written))
          .hasRootCauseInstanceOf(RegistryUnavailable.class);

      registry.away.set(false);
      assertThat(onboarding.rejected()).isEmpty();
    }
  }

  @Test
  void a_signup_waits_while_the_providers_keys_are_away() {
    Tokens away =
        _ -> {
          throw new Unavailable("no keys");
        };
    try (AdmissionDriver onboarding = new AdmissionDriver(new FixedSchemaIds(), away, true)) {
      assertThatThrownBy(
              () -> onboarding.publish(Grocer.signupWithProof("s1", "4711", NOW, "token")))
          .hasRootCauseInstanceOf(Unavailable.class);

      assertThat(onboarding.rejected()).isEmpty();
    }
  }

  @Test
  void versions_of_an_agreement_come_into_force_once_and_in_order() {
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(version(1));
      onboarding.publish(version(3));
      onboarding.publish(version(2));
      onboarding.publish(version(2));

      assertThat(onboarding.log())
          .allSatisfy(marker -> assertThat(marker.getMemberId()).isEmpty())
          .extracting(marker -> ((AgreementInForce) marker.getBody()).getVersion())
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void whoever_pays_by_a_version_and_is_registered_is_told_what_it_says() {
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.publish(version(2));
      assertThat(onboarding.feed(AdmissionDriver.GROCER)).isEmpty();

      onboarding.publish(version(1));
      onboarding.publish(version(2));

      assertThat(onboarding.feed(AdmissionDriver.GROCER))
          .allSatisfy(
              it ->
                  assertThat(it.getFields())
                      .containsEntry("agreement", "standard")
                      .containsEntry("yaml", "agreement: standard"))
          .extracting(Disclosure::getDisclosureId)
          .containsExactly("agreement/standard/1", "agreement/standard/2");
      assertThat(onboarding.feed(new PartnerId("stranger"))).isEmpty();
    }
  }

  private static AgreementVersion version(int number) {
    return new AgreementVersion(
        "standard",
        number,
        NOW,
        "operator",
        "agreement: standard",
        null,
        null,
        List.of("grocer", "stranger"));
  }

  private static MemberCommand answered(MemberCommand question, boolean admittedBefore) {
    return MemberCommand.newBuilder(question).setBody(new ArrivalLookedUp(admittedBefore)).build();
  }

  private static AdmissionDriver driver(boolean inMemory) {
    return new AdmissionDriver(new FixedSchemaIds(), _ -> new Proof.None(), inMemory);
  }

  private static AdmissionDriver driver(SchemaRegistry registry) {
    return new AdmissionDriver(registry, _ -> new Proof.None(), true);
  }

  /// Knows schemas, and is away when told.
  private static final class RegistryThatGoes implements SchemaRegistry {
    private final FixedSchemaIds ids = new FixedSchemaIds();
    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public Optional<Integer> idOf(String subject, Schema schema) {
      answer();
      return ids.idOf(subject, schema);
    }

    @Override
    public Optional<Schema> byId(int id) {
      answer();
      return ids.byId(id);
    }

    @Override
    public int register(String subject, Schema schema) {
      answer();
      return ids.register(subject, schema);
    }

    private void answer() {
      if (away.get()) throw new RegistryUnavailable("away");
    }
  }
}
