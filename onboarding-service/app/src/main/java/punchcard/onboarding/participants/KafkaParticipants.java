package punchcard.onboarding.participants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participant;
import punchcard.onboarding.Participants;
import punchcard.onboarding.topics.TopicMaker;

/// Partners as Kafka knows them: topics, rights, quotas, credentials, and the facts about them.
///
/// What a partner needs is made first and the fact is written last. So if this breaks off, the
/// partner is not registered yet, and the next attempt does it all again.
public final class KafkaParticipants implements Participants, AutoCloseable {
  /// A record compressed from 20 MB to 1 would pass a limit of 1 MB, and stop whoever forwards it.
  private static final Map<String, String> EVENTS =
      Map.of(
          TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed",
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048576");

  private final TopicMaker topics;
  private final int partitions;
  private final SchemaRegistry registry;
  private final Access access;
  private final ParticipantLog log;
  private final Clock clock;

  KafkaParticipants(
      TopicMaker topics,
      int partitions,
      SchemaRegistry registry,
      Access access,
      ParticipantLog log,
      Clock clock) {
    this.topics = topics;
    this.partitions = partitions;
    this.registry = registry;
    this.access = access;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public synchronized Registration register(Participant participant, String actor) {
    Participant before = log.current().get(participant.id());
    if (participant.equals(before)) return new Registration.Unchanged();
    if (before != null) {
      log.append(participant, actor, clock.instant());
      return new Registration.Renamed();
    }
    String password = prepare(participant.id());
    log.append(participant, actor, clock.instant());
    return new Registration.New(password);
  }

  private String prepare(PartnerId id) {
    Topic<?> events = Topics.partnerEvents(id);
    Topic<?> feed = Topics.partnerFeed(id);
    registry.register(events.subject(), events.schema());
    registry.register(feed.subject(), feed.schema());
    topics.make(feed, partitions, Map.of());
    topics.make(events, partitions, EVENTS);
    access.limit(id);
    access.grant(id);
    return access.renewPassword(id);
  }

  @Override
  public synchronized Optional<String> renewPassword(PartnerId id) {
    return find(id).map(_ -> access.renewPassword(id));
  }

  @Override
  public Optional<Participant> find(PartnerId id) {
    return Optional.ofNullable(log.current().get(id));
  }

  @Override
  public List<Participant> all() {
    return List.copyOf(log.current().values());
  }

  @Override
  public void close() {
    log.close();
  }
}
