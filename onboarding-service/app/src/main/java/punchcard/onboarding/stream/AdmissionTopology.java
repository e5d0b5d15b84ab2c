package punchcard.onboarding.stream;

import static punchcard.events.Topics.AGREEMENTS;
import static punchcard.events.Topics.CONSENT_TERMS;
import static punchcard.events.Topics.ERASURES;
import static punchcard.events.Topics.IDENTITIES;
import static punchcard.events.Topics.MEMBER_COMMANDS;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.MEMBER_HANDOVERS;
import static punchcard.events.Topics.ONBOARDING_REPLIES;
import static punchcard.events.Topics.PARTICIPANTS;
import static punchcard.events.Topics.PARTNER_EVENTS;
import static punchcard.events.Topics.PROMOTION_BUDGETS;
import static punchcard.events.Topics.REJECTED_EVENTS;
import static punchcard.events.Topics.REPLAYS;
import static punchcard.events.Topics.RIGHTS_REQUESTS;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import punchcard.avro.ReplayStep;
import punchcard.events.OnlyBodies;
import punchcard.events.Topic;
import punchcard.runtime.PromptCommit;

/// What onboarding does with Kafka: admits partners' events, does what is asked of members'
/// records, takes what rules hand from one member to another, brings agreements and terms into
/// force, orders replays and marks slices of budgets.
public final class AdmissionTopology {
  /// What has to be there before it can run.
  public static final List<Topic<?>> TOPICS =
      List.of(
          PARTICIPANTS,
          AGREEMENTS,
          REPLAYS,
          PROMOTION_BUDGETS,
          MEMBER_HANDOVERS,
          CONSENT_TERMS,
          IDENTITIES,
          MEMBER_COMMANDS,
          MEMBER_EVENTS,
          REJECTED_EVENTS,
          ERASURES,
          RIGHTS_REQUESTS,
          ONBOARDING_REPLIES);

  /// Partners' topics, now and later, and commands; by one pattern, since Streams forgets a
  /// pattern that matches no topic when its tasks are made, as before the first partner.
  private static final Pattern SOURCES =
      Pattern.compile(PARTNER_EVENTS.pattern() + "|" + MEMBER_COMMANDS.name());

  static final String TELL_PAYERS = "tell-payers";
  static final String FOLLOW_VERSIONS = "follow-versions";
  static final String ADMIT_ARRIVALS = "admit-arrivals";
  static final String DECIDE_ASKED = "decide-asked";
  static final String BIND_MEMBERS = "bind-members";
  static final String FOLLOW_MEMBERS = "follow-members";
  static final String HEED_PARTICIPATIONS = "heed-participations";
  static final String OWN_IDENTIFIERS = "own-identifiers";
  static final String ERASE_MEMBERS = "erase-members";
  static final String HEED_MERGES = "heed-merges";
  static final String TAKE_HANDOVERS = "take-handovers";
  static final String TO_ERASURES = "to-erasures";
  static final String TO_RIGHTS_REQUESTS = "to-rights-requests";
  static final String TO_LOG = "to-member-events";
  static final String TO_WHOLE_LOG = "to-whole-log";
  static final String TO_IDENTITIES = "to-identities";
  static final String TO_OWNER = "to-member-commands";
  static final String TO_EVERY_TASK = "to-every-task";
  static final String TO_REJECTED = "to-rejected-events";
  static final String SAID_TO_LOG = "said-to-member-events";
  static final String TO_REPLIES = "to-onboarding-replies";

  private AdmissionTopology() {}

  static Topology build(Codecs codecs, AdmissionParts parts, boolean inMemory) {
    Topology topology = new Topology();
    admit(topology, codecs, parts, inMemory);
    heedMembers(topology, codecs, parts, inMemory);
    participate(topology, codecs, parts);
    mark(topology, codecs, parts);
    command(topology, codecs);
    return topology;
  }

  private static void admit(
      Topology topology, Codecs codecs, AdmissionParts parts, boolean inMemory) {
    var text = new StringSerializer();
    var raw = new ByteArraySerializer();
    var fromRaw = new ByteArrayDeserializer();
    topology
        .addSource("records", fromRaw, fromRaw, SOURCES)
        .addProcessor(
            "receive-records",
            PromptCommit.behind(() -> new ReceiveRecords(codecs.commands(), parts.sealing())),
            "records")
        .addProcessor(ADMIT_ARRIVALS, () -> new AdmitArrivals(parts), "receive-records")
        .addProcessor(ERASE_MEMBERS, () -> new EraseMembers(parts.partitions()), "receive-records")
        .addProcessor(OWN_IDENTIFIERS, OwnIdentifiers::new, "receive-records")
        .addProcessor(BIND_MEMBERS, () -> new BindMembers(parts.pseudonyms()), "receive-records")
        .addProcessor(HEED_MERGES, HeedMerges::new, "receive-records")
        .addSource(
            "handovers", new StringDeserializer(), codecs.handovers(), MEMBER_HANDOVERS.name())
        .addProcessor(TAKE_HANDOVERS, PromptCommit.behind(TakeHandovers::new), "handovers")
        .addStateStore(
            AdmissionState.bindings(inMemory), ADMIT_ARRIVALS, BIND_MEMBERS, ERASE_MEMBERS)
        .addStateStore(Erasures.builder(), ADMIT_ARRIVALS, ERASE_MEMBERS, TAKE_HANDOVERS)
        .addStateStore(EndedMemberships.builder(), ADMIT_ARRIVALS, BIND_MEMBERS)
        .addStateStore(MergedMembers.builder(), ADMIT_ARRIVALS, HEED_MERGES, ERASE_MEMBERS)
        .addStateStore(EventIds.builder(parts.keep(), inMemory), ADMIT_ARRIVALS)
        .addStateStore(OwnIdentifiers.builder(inMemory), OWN_IDENTIFIERS, ERASE_MEMBERS)
        .addStateStore(TakeHandovers.lastTaken(), TAKE_HANDOVERS)
        .addSink(
            TO_LOG,
            MEMBER_EVENTS.name(),
            text,
            codecs.log(),
            ADMIT_ARRIVALS,
            BIND_MEMBERS,
            TAKE_HANDOVERS)
        .addSink(
            TO_IDENTITIES,
            IDENTITIES.name(),
            text,
            codecs.identitiesOrNothing(),
            ADMIT_ARRIVALS,
            BIND_MEMBERS,
            ERASE_MEMBERS,
            OWN_IDENTIFIERS)
        .addSink(TO_REJECTED, REJECTED_EVENTS.name(), raw, codecs.rejected(), ADMIT_ARRIVALS);
  }

  /// Who takes part decides what is admitted, so each of those tasks heeds it.
  private static void participate(Topology topology, Codecs codecs, AdmissionParts parts) {
    var text = new StringSerializer();
    topology
        .addProcessor(
            HEED_PARTICIPATIONS,
            () -> new HeedParticipations(parts.partitions()),
            "receive-records")
        .addStateStore(
            Participations.builder(),
            ADMIT_ARRIVALS,
            HEED_PARTICIPATIONS,
            BIND_MEMBERS,
            DECIDE_ASKED,
            FOLLOW_MEMBERS)
        .addStateStore(HeedParticipations.heeded(), HEED_PARTICIPATIONS)
        .addSink(
            TO_WHOLE_LOG,
            MEMBER_EVENTS.name(),
            text,
            codecs.log(),
            new EveryPartition<>(),
            HEED_PARTICIPATIONS);
  }

  /// In the tasks of admission, since members' commands come where partners' records do, and what
  /// partners tell of consents is judged by the terms of the log.
  private static void heedMembers(
      Topology topology, Codecs codecs, AdmissionParts parts, boolean inMemory) {
    var text = new StringSerializer();
    topology
        .addSource(
            "log",
            new StringDeserializer(),
            new OnlyBodies<>(codecs.log(), FollowMembers.BODIES),
            MEMBER_EVENTS.name())
        .addProcessor(FOLLOW_MEMBERS, PromptCommit.behind(() -> new FollowMembers(parts)), "log")
        .addProcessor(DECIDE_ASKED, () -> new DecideAskedOfMembers(parts), "receive-records")
        .addSink(TO_ERASURES, ERASURES.name(), text, codecs.erasures(), FOLLOW_MEMBERS)
        .addSink(
            TO_RIGHTS_REQUESTS,
            RIGHTS_REQUESTS.name(),
            text,
            codecs.requestsOrNothing(),
            FOLLOW_MEMBERS)
        .addSink(
            SAID_TO_LOG,
            MEMBER_EVENTS.name(),
            text,
            codecs.log(),
            FOLLOW_MEMBERS,
            DECIDE_ASKED,
            ERASE_MEMBERS)
        .addSink(
            TO_REPLIES,
            ONBOARDING_REPLIES.name(),
            text,
            codecs.addressed(),
            new ReplyPartition(),
            FOLLOW_MEMBERS,
            DECIDE_ASKED);
    MemberStores.builders(codecs, inMemory)
        .forEach(store -> topology.addStateStore(store, FOLLOW_MEMBERS, DECIDE_ASKED));
    topology.connectProcessorAndStateStores(ADMIT_ARRIVALS, ConsentStores.TERMS);
    topology.connectProcessorAndStateStores(FOLLOW_MEMBERS, Erasures.STORE);
  }

  /// What tasks tell each other.
  private static void command(Topology topology, Codecs codecs) {
    var text = new StringSerializer();
    topology
        .addSink(
            TO_OWNER,
            MEMBER_COMMANDS.name(),
            text,
            codecs.commands(),
            ADMIT_ARRIVALS,
            HEED_PARTICIPATIONS,
            BIND_MEMBERS,
            OWN_IDENTIFIERS,
            ERASE_MEMBERS,
            HEED_MERGES,
            FOLLOW_MEMBERS,
            DECIDE_ASKED)
        .addSink(
            TO_EVERY_TASK,
            MEMBER_COMMANDS.name(),
            text,
            codecs.commands(),
            new EveryPartition<>(),
            HEED_PARTICIPATIONS,
            FOLLOW_MEMBERS,
            DECIDE_ASKED);
  }

  /// In one task, since a replay names a version; which also tells the time, once for all. Slices
  /// wait for no version: they are asked for where its marker has been read.
  private static void mark(Topology topology, Codecs codecs, AdmissionParts parts) {
    var text = new StringSerializer();
    var fromText = new StringDeserializer();
    topology
        .addSource("agreements", fromText, codecs.agreements(), AGREEMENTS.name())
        .addProcessor("bring-into-force", PromptCommit.behind(BringIntoForce::new), "agreements")
        .addStateStore(BringIntoForce.waiting(codecs.agreements()), "bring-into-force")
        .addProcessor(
            TELL_PAYERS,
            () -> new TellPayers(parts.takesPart(), parts.partitions()),
            "bring-into-force")
        .addSink(
            "to-feeds", new FeedTopic(), text, codecs.feeds(), new FeedPartition(), TELL_PAYERS)
        .addSource("replays", fromText, codecs.replays(), REPLAYS.name())
        .addProcessor("order-replays", PromptCommit.behind(OrderReplays::new), "replays")
        .addStateStore(OrderReplays.lastSteps(), "order-replays")
        .addProcessor(FOLLOW_VERSIONS, FollowVersions::new, "bring-into-force", "order-replays")
        .addStateStore(BringIntoForce.inForce(), "bring-into-force", FOLLOW_VERSIONS)
        .addStateStore(FollowVersions.waiting(codecs.log()), FOLLOW_VERSIONS)
        .addSource("budgets", fromText, codecs.budgets(), PROMOTION_BUDGETS.name())
        .addProcessor("mark-slices", PromptCommit.behind(MarkSlices::new), "budgets")
        .addStateStore(MarkSlices.lastNumbers(), "mark-slices")
        .addSource("consent-terms", fromText, codecs.terms(), CONSENT_TERMS.name())
        .addProcessor("mark-terms", PromptCommit.behind(MarkTerms::new), "consent-terms")
        .addStateStore(MarkTerms.lastVersions(), "mark-terms")
        .addProcessor("tell-time", () -> new TellTime<ReplayStep>(parts.tick()), "replays")
        .addSink(
            "to-every-partition",
            MEMBER_EVENTS.name(),
            text,
            codecs.log(),
            new EveryPartition<>(),
            FOLLOW_VERSIONS,
            "mark-slices",
            "mark-terms",
            "tell-time");
  }
}
