package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementVersion;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.Disclosure;
import punchcard.avro.Identity;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.OnboardingReply;
import punchcard.avro.OpenRightsRequest;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PromotionBudget;
import punchcard.avro.RejectedEvent;
import punchcard.avro.ReplayStep;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.Limits;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Proving;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.keys.KeysInMemory;
import punchcard.onboarding.keys.SealedPersons;
import punchcard.testkit.FixedSchemaIds;

/// The topology without a broker, with one partition, driven record by record.
final class AdmissionDriver implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final PartnerId GROCER = new PartnerId("grocer");
  static final Pseudonyms PSEUDONYMS = new Pseudonyms("a secret of some length");
  static final Duration KEEP = Duration.ofDays(35);
  private static final Duration TICK = Duration.ofMinutes(1);
  static final String ISSUER = "https://id.example/punchcard";

  static final KeysInMemory KEYS = new KeysInMemory();

  final MeterRegistry meters = new SimpleMeterRegistry();
  final Codecs codecs;
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(20), Duration.ofMillis(1));

  private final SchemaRegistry registry;
  private final List<OnboardingReply> told = new ArrayList<>();
  private final List<OnboardingReply> heard = new ArrayList<>();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> events;

  AdmissionDriver() {
    this(new FixedSchemaIds(), _ -> new Proof.Forged("the signature is wrong"), true);
  }

  AdmissionDriver(SchemaRegistry registry, Tokens tokens, boolean inMemory) {
    this.registry = registry;
    this.codecs = Codecs.with(registry);
    this.driver =
        new TopologyTestDriver(
            stream(registry, tokens, meters, it -> told.add(it.reply()), inMemory)
                .topology(PATIENCE),
            properties());
    this.events =
        driver.createInputTopic(
            Topics.partnerEvents(GROCER).name(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            NOW,
            Duration.ZERO);
  }

  static AdmissionStream stream(
      SchemaRegistry registry,
      Tokens tokens,
      MeterRegistry meters,
      Consumer<AddressedReply> prompt,
      boolean inMemory) {
    return new AdmissionStream(
        registry,
        PSEUDONYMS,
        Proving.by(ISSUER),
        tokens,
        new SealedPersons(KEYS),
        KEYS,
        Limits.USUAL,
        meters,
        GROCER::equals,
        prompt,
        1,
        KEEP,
        TICK,
        PATIENCE.longest(),
        inMemory);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "admission-test");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams-test");
    return properties;
  }

  void publish(PartnerEvent event) {
    publishBytes(event.getMemberRef().getBytes(UTF_8), codecs.events().serialize(null, event));
  }

  void publishBytes(byte @Nullable [] key, byte @Nullable [] value) {
    publishBytes(key, value, NOW);
  }

  void publishAt(PartnerEvent event, Instant receivedAt) {
    byte[] key = event.getMemberRef().getBytes(UTF_8);
    publishBytes(key, codecs.events().serialize(null, event), receivedAt);
  }

  private void publishBytes(byte @Nullable [] key, byte @Nullable [] value, Instant at) {
    events.pipeInput(new TestRecord<>(key, value, at));
  }

  void send(String key, MemberCommand command) {
    driver
        .createInputTopic(Topics.MEMBER_COMMANDS.name(), new StringSerializer(), codecs.commands())
        .pipeInput(key, command, NOW);
    hear();
  }

  /// The log has this next.
  void say(MemberEvent event) {
    driver
        .createInputTopic(Topics.MEMBER_EVENTS.name(), new StringSerializer(), codecs.log())
        .pipeInput(event.getMemberId(), event, NOW);
  }

  /// A reference belongs to a member, however that came.
  void bind(String reference, Binding binding) {
    String identity = PSEUDONYMS.identity(GROCER, new MemberRef(reference)).value();
    driver.<String, Binding>getKeyValueStore(AdmissionState.BINDINGS).put(identity, binding);
  }

  void publish(AgreementVersion version) {
    String key = version.getAgreementId() + "/" + version.getVersion();
    driver
        .createInputTopic(Topics.AGREEMENTS.name(), new StringSerializer(), codecs.agreements())
        .pipeInput(key, version, NOW);
  }

  void publish(ReplayStep step) {
    driver
        .createInputTopic(Topics.REPLAYS.name(), new StringSerializer(), codecs.replays())
        .pipeInput(step.getReplayId(), step, NOW);
  }

  void publish(String key, PromotionBudget budget, Instant at) {
    driver
        .createInputTopic(Topics.PROMOTION_BUDGETS.name(), new StringSerializer(), codecs.budgets())
        .pipeInput(key, budget, at);
  }

  /// The rules of a member hand this to another one.
  void hand(MemberHandover handover) {
    driver
        .createInputTopic(
            Topics.MEMBER_HANDOVERS.name(), new StringSerializer(), codecs.handovers())
        .pipeInput(handover.getMemberId(), handover, NOW);
  }

  void publish(ConsentTermsVersion terms) {
    driver
        .createInputTopic(Topics.CONSENT_TERMS.name(), new StringSerializer(), codecs.terms())
        .pipeInput(terms.getTermsId() + "/" + terms.getVersion(), terms, NOW);
  }

  List<MemberEvent> log() {
    return written(Topics.MEMBER_EVENTS, codecs.log());
  }

  List<RejectedEvent> rejected() {
    return written(Topics.REJECTED_EVENTS, codecs.rejected());
  }

  List<MemberCommand> commands() {
    return written(Topics.MEMBER_COMMANDS, codecs.commands());
  }

  List<Disclosure> feed(PartnerId partner) {
    Topic<Disclosure> feed = Topics.partnerFeed(partner);
    return written(feed, new AvroCodec<>(feed, registry));
  }

  /// All that callers were told, in the order of what they have asked.
  List<OnboardingReply> replies() {
    hear();
    List<OnboardingReply> replies = List.copyOf(heard);
    heard.clear();
    return replies;
  }

  /// What the log has is told at once, and what is refused with the transaction.
  private void hear() {
    heard.addAll(told);
    told.clear();
    heard.addAll(written(Topics.ONBOARDING_REPLIES, codecs.replies()));
  }

  List<Identity> identities() {
    return written(Topics.IDENTITIES, codecs.identities());
  }

  /// All that was published of identifiers; empty: nobody has it any more.
  List<Optional<Identity>> identityValues() {
    return driver
        .createOutputTopic(
            Topics.IDENTITIES.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .stream()
        .map(
            it ->
                Optional.ofNullable(it).map(bytes -> codecs.identities().deserialize(null, bytes)))
        .toList();
  }

  /// What is told of requests of rights: the name of each, and whether it is open.
  List<String> requests() {
    return driver
        .createOutputTopic(
            Topics.RIGHTS_REQUESTS.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readKeyValuesToList()
        .stream()
        .map(it -> it.key + Optional.ofNullable(it.value).map(this::open).orElse(" closed"))
        .toList();
  }

  private String open(byte[] bytes) {
    OpenRightsRequest it = codecs.requests().deserialize(null, bytes);
    return " open" + (it.getExtended() ? " extended" : "") + (it.getDoneHere() ? " done" : "");
  }

  private <V extends org.apache.avro.specific.SpecificRecord> List<V> written(
      Topic<V> topic, AvroCodec<V> codec) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), codec)
        .readValuesToList();
  }

  /// How many entries a store has.
  long stored(String store) {
    return driver.<String, Object>getKeyValueStore(store).approximateNumEntries();
  }

  double counted(String name) {
    return meters.find(name).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  /// So many minutes pass.
  void minutesPass(int minutes) {
    for (int i = 0; i < minutes; i++) driver.advanceWallClockTime(TICK);
  }

  @Override
  public void close() {
    driver.close();
  }
}
