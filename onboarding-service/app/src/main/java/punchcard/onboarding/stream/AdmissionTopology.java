package punchcard.onboarding.stream;

import static punchcard.events.Topics.AGREEMENTS;
import static punchcard.events.Topics.IDENTITIES;
import static punchcard.events.Topics.MEMBER_COMMANDS;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.PARTNER_EVENTS;
import static punchcard.events.Topics.REJECTED_EVENTS;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import punchcard.events.Topic;

/// What onboarding does with Kafka: admits partners' events, and brings agreements into force.
public final class AdmissionTopology {
  /// What has to be there before it can run.
  public static final List<Topic<?>> TOPICS =
      List.of(AGREEMENTS, IDENTITIES, MEMBER_COMMANDS, MEMBER_EVENTS, REJECTED_EVENTS);

  /// Partners' topics, now and later, and commands; by one pattern, since Streams forgets a
  /// pattern that matches no topic when its tasks are made, as before the first partner.
  private static final Pattern SOURCES =
      Pattern.compile(PARTNER_EVENTS.pattern() + "|" + MEMBER_COMMANDS.name());

  static final String TO_LOG = "to-member-events";
  static final String TO_IDENTITIES = "to-identities";
  static final String TO_OWNER = "to-member-commands";
  static final String TO_REJECTED = "to-rejected-events";

  private AdmissionTopology() {}

  static Topology build(Codecs codecs, AdmissionParts parts, boolean inMemory) {
    var text = new StringSerializer();
    var fromText = new StringDeserializer();
    var raw = new ByteArraySerializer();
    var fromRaw = new ByteArrayDeserializer();
    return new Topology()
        .addSource("records", fromRaw, fromRaw, SOURCES)
        .addProcessor("receive-records", () -> new ReceiveRecords(codecs.commands()), "records")
        .addProcessor("admit-arrivals", () -> new AdmitArrivals(parts), "receive-records")
        .addStateStore(AdmissionState.bindings(inMemory), "admit-arrivals")
        .addStateStore(EventIds.builder(parts.keep(), inMemory), "admit-arrivals")
        .addSink(TO_LOG, MEMBER_EVENTS.name(), text, codecs.log(), "admit-arrivals")
        .addSink(TO_IDENTITIES, IDENTITIES.name(), text, codecs.identities(), "admit-arrivals")
        .addSink(TO_OWNER, MEMBER_COMMANDS.name(), text, codecs.commands(), "admit-arrivals")
        .addSink(TO_REJECTED, REJECTED_EVENTS.name(), raw, codecs.rejected(), "admit-arrivals")
        .addSource("agreements", fromText, codecs.agreements(), AGREEMENTS.name())
        .addProcessor("bring-into-force", BringIntoForce::new, "agreements")
        .addStateStore(BringIntoForce.inForce(), "bring-into-force")
        .addStateStore(BringIntoForce.waiting(codecs.agreements()), "bring-into-force")
        .addSink(
            "to-every-partition",
            MEMBER_EVENTS.name(),
            text,
            codecs.log(),
            new EveryPartition(),
            "bring-into-force");
  }
}
