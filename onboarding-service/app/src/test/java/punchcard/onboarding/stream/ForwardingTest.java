package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.ISSUER;
import static punchcard.onboarding.stream.AdmissionDriver.KEEP;
import static punchcard.onboarding.stream.AdmissionDriver.KEYS;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;
import static punchcard.onboarding.stream.AdmissionDriver.PSEUDONYMS;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.ArrivalForwarded;
import punchcard.avro.ConsentGiven;
import punchcard.avro.MemberCommand;
import punchcard.avro.PartnerEvent;
import punchcard.events.Partitions;
import punchcard.kernel.LogPosition;
import punchcard.onboarding.Admission;
import punchcard.onboarding.ConsentAdmission;
import punchcard.onboarding.GoalAdmission;
import punchcard.onboarding.Limits;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Proving;
import punchcard.onboarding.Standing.Past;
import punchcard.onboarding.keys.SealedPersons;
import punchcard.testkit.FixedSchemaIds;

class ForwardingTest {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(20));
  private static final int PARTITIONS = 8;
  private static final int HERE = 3;
  private static final LogPosition SOURCE = new LogPosition("partner.grocer.events", HERE, 42);

  private final Codecs codecs = Codecs.with(new FixedSchemaIds());
  private final Path folder;

  ForwardingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_record_that_lies_elsewhere_is_sent_to_its_owner_as_it_is() {
    String reference = referenceOf(HERE + 1);
    PartnerEvent signup = Grocer.signup("s1", reference, NOW);
    Bytes key = Bytes.wrap("some other key".getBytes(UTF_8));
    MockProcessorContext<Object, Object> context = context();

    Incoming incoming = incoming(signup, key, false);
    admission(context).process(new Record<>(new byte[0], incoming, NOW.toEpochMilli()));

    assertThat(context.forwarded())
        .singleElement()
        .satisfies(sent -> assertThat(sent.record().key()).isEqualTo(reference))
        .satisfies(
            sent -> {
              MemberCommand command = (MemberCommand) sent.record().value();
              assertThat(command.getBody()).isInstanceOf(ArrivalForwarded.class);
              Incoming arrived = Commands.incoming(command);
              assertThat(arrived)
                  .usingRecursiveComparison()
                  .ignoringFields("atOwner")
                  .isEqualTo(incoming);
            });
  }

  @Test
  void what_tells_of_a_person_is_sent_sealed() {
    PartnerEvent signup = Grocer.signupNaming("s1", referenceOf(HERE + 1), NOW, "anna@canary.org");
    MockProcessorContext<Object, Object> context = context();

    Incoming incoming = incoming(signup, null, false);
    admission(context).process(new Record<>(new byte[0], incoming, NOW.toEpochMilli()));

    MemberCommand command = (MemberCommand) context.forwarded().getFirst().record().value();
    assertThat(command.getSealed()).isTrue();
    assertThat(new String(command.getValue().array(), UTF_8)).doesNotContain("canary");
    Sealing sealing = new Sealing(new SealedPersons(KEYS), KEYS, PATIENCE);
    assertThat(sealing.opened(Commands.incoming(command)).value()).isEqualTo(incoming.value());
  }

  @Test
  void what_shows_a_code_is_sent_sealed() {
    ConsentGiven told =
        ConsentGiven.newBuilder()
            .setConsentId("c")
            .setDiscloser("grocer")
            .setRecipients(List.of("grocer"))
            .setPurpose("personal-offers")
            .setDataElements(List.of("purchases"))
            .setTermsVersion("canary/1")
            .setCode("123456")
            .build();
    MockProcessorContext<Object, Object> context = context();

    Incoming incoming =
        incoming(new PartnerEvent("e1", referenceOf(HERE + 1), NOW, told), null, false);
    admission(context).process(new Record<>(new byte[0], incoming, NOW.toEpochMilli()));

    MemberCommand command = (MemberCommand) context.forwarded().getFirst().record().value();
    assertThat(command.getSealed()).isTrue();
    assertThat(new String(command.getValue().array(), UTF_8)).doesNotContain("canary", "123456");
  }

  @Test
  void a_record_that_lies_here_is_decided_here() {
    MockProcessorContext<Object, Object> context = context();
    PartnerEvent signup = Grocer.signup("s1", referenceOf(HERE), NOW);

    admission(context)
        .process(new Record<>(new byte[0], incoming(signup, null, false), NOW.toEpochMilli()));

    assertThat(context.forwarded())
        .extracting(sent -> sent.childName().orElseThrow())
        .containsExactly(AdmissionTopology.TO_IDENTITIES, AdmissionTopology.TO_LOG);
  }

  @Test
  void what_was_sent_to_the_wrong_owner_is_never_passed_round() {
    PartnerEvent signup = Grocer.signup("s1", referenceOf(HERE + 1), NOW);
    Record<byte[], Incoming> record =
        new Record<>(new byte[0], incoming(signup, null, true), NOW.toEpochMilli());

    assertThatThrownBy(() -> admission(context()).process(record))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String referenceOf(int partition) {
    return IntStream.iterate(4711, n -> n + 1)
        .mapToObj(String::valueOf)
        .filter(reference -> Partitions.of(reference, PARTITIONS) == partition)
        .findFirst()
        .orElseThrow();
  }

  private Incoming incoming(PartnerEvent event, @Nullable Bytes key, boolean atOwner) {
    Bytes value = Bytes.wrap(codecs.events().serialize(null, event));
    return new Incoming(GROCER, SOURCE, NOW, key, value, Past.NOT_ASKED, atOwner);
  }

  private MockProcessorContext<Object, Object> context() {
    MockProcessorContext<Object, Object> context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, HERE), folder.toFile());
    context.setCurrentStreamTimeMs(NOW.toEpochMilli());
    context.setCurrentSystemTimeMs(NOW.toEpochMilli());
    addStore(context, AdmissionState.bindings(true));
    addStore(context, EventIds.builder(KEEP, true));
    MemberStores.builders(codecs, true).forEach(store -> addStore(context, store));
    addStore(context, Participations.builder());
    addStore(context, Erasures.builder());
    addStore(context, EndedMemberships.builder());
    return context;
  }

  private static void addStore(
      MockProcessorContext<Object, Object> context, StoreBuilder<?> builder) {
    StateStore store = builder.withLoggingDisabled().build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
  }

  private AdmitArrivals admission(MockProcessorContext<Object, Object> context) {
    AdmitArrivals admission =
        new AdmitArrivals(
            new AdmissionParts(
                new Reading(codecs.events(), Limits.USUAL, PATIENCE),
                new Admission(Limits.USUAL, PSEUDONYMS, Proving.by(ISSUER)),
                new ConsentAdmission(Proving.by(ISSUER), PSEUDONYMS),
                new GoalAdmission(Proving.by(ISSUER), PSEUDONYMS),
                _ -> new Proof.None(),
                new Sealing(new SealedPersons(KEYS), KEYS, PATIENCE),
                PATIENCE,
                PSEUDONYMS,
                new AdmissionCounters(new SimpleMeterRegistry()),
                AdmissionDriver.GROCER::equals,
                _ -> {},
                PARTITIONS,
                KEEP,
                Duration.ofMinutes(1)));
    admission.init(context);
    return admission;
  }
}
