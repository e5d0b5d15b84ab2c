package punchcard.onboarding.stream;

import static punchcard.events.Topics.DISCLOSURES;
import static punchcard.events.Topics.LEDGER_ENTRIES;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.PARTICIPANTS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import punchcard.avro.AgreementInForce;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.avro.TallyHandedOver;
import punchcard.avro.Tick;
import punchcard.events.OnlyBodies;
import punchcard.events.Topic;
import punchcard.runtime.Backlog;

/// Discloses to each partner what it may see of the log and the ledger. An application of its own,
/// so that admission waits for no feed, and what partners see can be made anew from the logs.
public final class DisclosureTopology {
  /// What has to be there before it can run.
  public static final List<Topic<?>> TOPICS =
      List.of(PARTICIPANTS, MEMBER_EVENTS, LEDGER_ENTRIES, DISCLOSURES);

  /// How the records of its stores are known to the registry.
  public static final List<Topic<?>> STORES = List.of(SharedStores.SHOWN_RECORDS);

  static final String TO_FEEDS = "to-feeds";
  static final String TO_DISCLOSURES = "to-disclosures";

  /// What changes nothing of what anybody sees: markers, and what rules hand to each other.
  private static final Set<Class<?>> UNSEEN =
      Set.of(
          Tick.class,
          AgreementInForce.class,
          ReplayOrdered.class,
          ReplayReversed.class,
          SlicesGranted.class,
          SlicesRecalled.class,
          HandedOn.class,
          TallyHandedOver.class);

  /// All that the log may say, but for those.
  static final Set<Class<?>> BODIES =
      MemberEvent.getClassSchema().getField("body").schema().getTypes().stream()
          .<Class<?>>map(type -> SpecificData.get().getClass(type))
          .filter(type -> !UNSEEN.contains(type))
          .collect(Collectors.toUnmodifiableSet());

  private DisclosureTopology() {}

  static Topology build(Codecs codecs, DisclosureParts parts, Backlog admission, boolean inMemory) {
    var text = new StringSerializer();
    var fromText = new StringDeserializer();
    Topology topology =
        new Topology()
            .addSource(
                "log", fromText, new OnlyBodies<>(codecs.log(), BODIES), MEMBER_EVENTS.name())
            .addProcessor(
                "disclose-log",
                () -> new DiscloseLog(parts.facts(), parts.hasFeed(), admission),
                "log")
            .addSource("entries", fromText, codecs.entries(), LEDGER_ENTRIES.name())
            .addProcessor(
                "disclose-entries",
                () -> new DiscloseEntries(parts.points(), parts.hasFeed(), admission),
                "entries")
            .addSink(
                TO_FEEDS,
                new FeedTopic(),
                text,
                codecs.feeds(),
                new FeedPartition(),
                "disclose-log",
                "disclose-entries")
            .addSink(
                TO_DISCLOSURES,
                DISCLOSURES.name(),
                text,
                codecs.disclosures(),
                "disclose-log",
                "disclose-entries");
    SharedStores.builders(codecs, inMemory)
        .forEach(store -> topology.addStateStore(store, "disclose-log"));
    topology.connectProcessorAndStateStores(
        "disclose-entries", Participations.STORE, SharedStores.ERASED);
    return topology;
  }
}
