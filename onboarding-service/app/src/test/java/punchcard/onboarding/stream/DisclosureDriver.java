package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.ConsentedTo;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.runtime.Backlog;
import punchcard.testkit.FixedSchemaIds;

/// Disclosure without a broker, with one partition: the log is written record by record, one a
/// minute, and the feeds are read.
final class DisclosureDriver implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  static final String ANNA = "a0".repeat(16);
  static final String BERT = "b0".repeat(16);
  static final PartnerId GYM = new PartnerId("gym");
  static final PartnerId INSURER = new PartnerId("insurer");
  static final PartnerId GROCER = new PartnerId("grocer");

  private static final FixedSchemaIds REGISTRY = new FixedSchemaIds();

  private final Codecs codecs = Codecs.with(REGISTRY);
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, MemberEvent> log;
  private final TestInputTopic<String, LedgerEntry> entries;
  private int records;

  DisclosureDriver() {
    this.driver = new TopologyTestDriver(stream().topology(), properties());
    this.log = input(Topics.MEMBER_EVENTS.name(), codecs.log());
    this.entries = input(Topics.LEDGER_ENTRIES.name(), codecs.entries());
  }

  static DisclosureStream stream() {
    return new DisclosureStream(
        REGISTRY,
        new Pseudonyms("a secret of some length"),
        Set.of(GYM, INSURER, GROCER)::contains,
        new Backlog(),
        true);
  }

  private <V extends org.apache.avro.specific.SpecificRecord> TestInputTopic<String, V> input(
      String topic, AvroCodec<V> codec) {
    return driver.createInputTopic(
        topic, new StringSerializer(), codec, START, Duration.ofMinutes(1));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "disclosure-test");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams-test");
    return properties;
  }

  /// A partner says this of a member.
  DisclosureDriver says(PartnerId partner, String member, String eventId, Object body) {
    return log(new MemberEvent(member, partner.value(), eventId, now(), now(), null, body));
  }

  /// A member says this.
  DisclosureDriver says(String member, Object body) {
    return log(new MemberEvent(member, null, "request-" + records, now(), now(), null, body));
  }

  /// All of a partition hears this.
  DisclosureDriver marks(Object body) {
    return log(new MemberEvent("", null, "marker", now(), now(), null, body));
  }

  DisclosureDriver posts(LedgerEntry entry) {
    entries.pipeInput(entry.getMemberId(), entry);
    return this;
  }

  /// Anna lets the insurer know this of what the gym knows.
  DisclosureDriver gives(String consent, String... elements) {
    return gives(consent, null, elements);
  }

  DisclosureDriver gives(String consent, @Nullable Instant endsAt, String... elements) {
    ConsentedTo what =
        new ConsentedTo(
            GYM.value(),
            List.of(INSURER.value()),
            "health-programme",
            List.of(elements),
            "health/1",
            "en",
            "0".repeat(64),
            "app",
            endsAt);
    return says(ANNA, new ConsentGivenByMember(consent, what, evidence(), null));
  }

  DisclosureDriver withdraws(String consent) {
    return says(ANNA, new ConsentWithdrawnByMember(consent, evidence()));
  }

  DisclosureDriver meetsTerms(int version, boolean material) {
    return marks(
        new ConsentTermsInForce(
            "health", version, material, java.util.Map.of("en", "0".repeat(64)), null));
  }

  private static ConsentEvidence evidence() {
    return new ConsentEvidence("token", ANNA, "1".repeat(64), null, null);
  }

  private DisclosureDriver log(MemberEvent event) {
    log.pipeInput(event.getMemberId(), event);
    records++;
    return this;
  }

  Instant now() {
    return START.plus(Duration.ofMinutes(records));
  }

  /// What has come to a partner since it was last read.
  List<Disclosure> feed(PartnerId partner) {
    return driver
        .createOutputTopic(
            Topics.partnerFeed(partner).name(),
            new StringDeserializer(),
            new AvroCodec<>(Topics.partnerFeed(partner), REGISTRY))
        .readValuesToList();
  }

  List<DisclosureMade> disclosures() {
    return driver
        .createOutputTopic(
            Topics.DISCLOSURES.name(), new StringDeserializer(), codecs.disclosures())
        .readValuesToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
