package punchcard.onboarding.participants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Charters;
import punchcard.onboarding.Credentials;
import punchcard.onboarding.Participant;
import punchcard.onboarding.Participants;
import punchcard.onboarding.participation.Command;
import punchcard.onboarding.participation.Decision;
import punchcard.onboarding.participation.Fact;
import punchcard.onboarding.participation.Objection;
import punchcard.onboarding.participation.Participating;
import punchcard.onboarding.participation.Participation;
import punchcard.onboarding.participation.Signature;
import punchcard.onboarding.topics.TopicMaker;

/// Partners as Kafka knows them: topics, rights, quotas, credentials, and the facts about them.
///
/// What a new partner needs is made first and the fact is written last: if this breaks off, it does
/// not take part yet, and the next attempt does it all again. With one that is shut out it is the
/// other way round: the fact decides from where on nothing is admitted, and its rights, its
/// password and its client end after that, if need be at the next start.
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
  private final Charters charters;
  private final AwaitTasks tasks;

  KafkaParticipants(
      TopicMaker topics,
      int partitions,
      SchemaRegistry registry,
      Access access,
      ParticipantLog log,
      Charters charters,
      AwaitTasks tasks) {
    this.topics = topics;
    this.partitions = partitions;
    this.registry = registry;
    this.access = access;
    this.log = log;
    this.charters = charters;
    this.tasks = tasks;
  }

  @Override
  public synchronized Answer decide(PartnerId id, Command command, Signature by) {
    try {
      return done(id, command, by);
    } catch (StepRefused e) {
      return new Answer.Refused(e.objection());
    }
  }

  private Answer done(PartnerId id, Command command, Signature by) {
    boolean joins = command instanceof Command.Register && willJoin(id, command);
    if (joins || command instanceof Command.Reinstate) awaitItsEnd(id);
    Optional<Credentials> made = joins ? Optional.of(prepare(id)) : Optional.empty();
    List<Fact> added = add(id, command, by);
    Optional<Credentials> told =
        switch (command) {
          case Command.Register _ -> made;
          case Command.Accept _ -> complete(id, by);
          case Command.Reinstate _ -> letIn(id, !added.isEmpty());
          case Command.Suspend _, Command.Leave _ -> shutOut(id);
          case Command.Invite _, Command.Decline _, Command.Complete _ -> Optional.empty();
        };
    List<Fact> facts = log.of(id);
    Participant participant = new Participant(id, Fact.fold(facts));
    return new Answer.Done(participant, told, !added.isEmpty(), tasks.await(facts));
  }

  private List<Fact> add(PartnerId id, Command command, Signature by) {
    return log.add(id, by, now -> Participating.decide(id, now, charters.newest(), command));
  }

  /// The marker of its end comes before that of its return, in every partition.
  private void awaitItsEnd(PartnerId id) {
    List<Fact> facts = log.of(id);
    if (!Fact.fold(facts).takesPart() && !tasks.await(facts))
      throw new StepRefused(Objection.STILL_ENDING);
  }

  /// Whether it is to take part and does not; what may not be is refused here.
  private boolean willJoin(PartnerId id, Command command) {
    Participation now = Fact.fold(log.of(id));
    return switch (Participating.decide(id, now, charters.newest(), command)) {
      case Decision.Refused(var objection) -> throw new StepRefused(objection);
      case Decision.Taken _ -> !now.takesPart();
    };
  }

  private Optional<Credentials> complete(PartnerId id, Signature by) {
    if (Fact.fold(log.of(id)).takesPart()) return Optional.empty();
    awaitItsEnd(id);
    Credentials made = prepare(id);
    List<Fact> _ = add(id, new Command.Complete(), by);
    return Optional.of(made);
  }

  private Optional<Credentials> letIn(PartnerId id, boolean isNew) {
    access.grant(id);
    return isNew ? Optional.of(access.renew(id)) : Optional.empty();
  }

  private Optional<Credentials> shutOut(PartnerId id) {
    access.revoke(id);
    return Optional.empty();
  }

  private Credentials prepare(PartnerId id) {
    Topic<?> events = Topics.partnerEvents(id);
    Topic<?> feed = Topics.partnerFeed(id);
    registry.register(events.subject(), events.schema());
    registry.register(feed.subject(), feed.schema());
    topics.make(feed, partitions, Map.of());
    topics.make(events, partitions, EVENTS);
    access.limit(id);
    access.grant(id);
    return access.renew(id);
  }

  /// Takes rights, passwords and clients from all that do not take part any more, where an
  /// earlier attempt broke off.
  public synchronized void shutOutAllThatEnded() {
    log.read()
        .forEach(
            (id, facts) -> {
              boolean tookPart = facts.stream().anyMatch(Fact::changesWhoTakesPart);
              if (tookPart && !Fact.fold(facts).takesPart()) access.revoke(id);
            });
  }

  @Override
  public synchronized Optional<Credentials> renewCredentials(PartnerId id) {
    return takesPart(id) ? Optional.of(access.renew(id)) : Optional.empty();
  }

  @Override
  public Optional<Participant> find(PartnerId id) {
    List<Fact> facts = log.of(id);
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Participant(id, Fact.fold(facts)));
  }

  @Override
  public List<Participant> all() {
    return log.read().entrySet().stream()
        .map(known -> new Participant(known.getKey(), Fact.fold(known.getValue())))
        .toList();
  }

  @Override
  public void close() {
    log.close();
  }
}
