package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.Erasure;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReferencesToFree;
import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.member.MemberHistory;
import punchcard.onboarding.person.PersonFact;

/// Reads the log as everybody does, and keeps of it what members' demands are decided by: what
/// is so is what the log says, and never what somebody was about to write.
///
/// What matters to no demand it gets as null: most of the log, of which it keeps only how
/// far it has come.
final class FollowMembers implements Processor<String, @Nullable MemberEvent, Object, Object> {
  /// What may mean something to any demand.
  static final Set<Class<?>> BODIES =
      Stream.of(
              ConsentRecords.BODIES,
              ProfileRecords.BODIES,
              GoalRecords.BODIES,
              GoalRecords.DEEDS,
              IdentityRecords.BODIES,
              PersonRecords.BODIES,
              RelationRecords.BODIES,
              MergeRecords.BODIES,
              RightsRecords.BODIES,
              GuardianRecords.BODIES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /// How old at most the note is of how far the log is read.
  private static final Duration TO_NOTE = Duration.ofSeconds(1);

  private final AdmissionParts parts;
  private ProcessorContext<Object, Object> context;
  private MemberStores stores;
  private MemberDesk desk;
  private Erasures erasures;
  private OpenRequests requests;
  private long read = -1;
  private long noted = -1;

  FollowMembers(AdmissionParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.stores = new MemberStores(context);
    this.desk = MemberDesk.of(context, stores, parts);
    this.erasures = new Erasures(context);
    this.requests = new OpenRequests(context, stores);
    context.schedule(TO_NOTE, PunctuationType.WALL_CLOCK_TIME, _ -> note());
  }

  @Override
  public void process(Record<String, @Nullable MemberEvent> record) {
    read = context.recordMetadata().orElseThrow().offset();
    @Nullable MemberEvent event = record.value();
    if (event != null) follow(event, Instant.ofEpochMilli(record.timestamp()));
  }

  private void follow(MemberEvent event, Instant at) {
    if (!keep(event, at)) return;
    note();
    requests.heed(event);
    desk.hear(event);
  }

  /// Whether it matters to any demand.
  private boolean keep(MemberEvent event, Instant at) {
    if (ConsentRecords.isOfEveryMember(event))
      stores.consents().addMarker(new LoggedRecord<>(read, at, event));
    else if (PersonRecords.fact(event).isPresent()) keepPerson(new LoggedRecord<>(read, at, event));
    else if (erasures.isOf(event.getMemberId())) return false;
    else if (RightsRecords.BODIES.contains(event.getBody().getClass())
        || GuardianRecords.BODIES.contains(event.getBody().getClass()))
      stores.consents().addFact(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else if (ProfileRecords.fact(event).isPresent())
      stores.profiles().addFact(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else if (MergeRecords.BODIES.contains(event.getBody().getClass()))
      keepMerge(new LoggedRecord<>(read, at, event));
    else if (RelationRecords.BODIES.contains(event.getBody().getClass()))
      stores.relations().add(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else if (GoalRecords.isOfGoal(event)) return keepGoal(new LoggedRecord<>(read, at, event));
    else if (GoalRecords.DEEDS.contains(event.getBody().getClass()))
      return keepDeed(new LoggedRecord<>(read, at, event));
    else if (IdentityRecords.BODIES.contains(event.getBody().getClass()))
      keepIdentity(new LoggedRecord<>(read, at, event));
    else if (ConsentRecords.fact(event).isPresent())
      stores.consents().addFact(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else return false;
    return true;
  }

  private void keepMerge(LoggedRecord<MemberEvent> record) {
    String member = record.value().getMemberId();
    stores.merges().add(member, record);
    if (ConsentRecords.fact(record.value()).isPresent()) stores.consents().addFact(member, record);
    if (RelationRecords.BODIES.contains(record.value().getBody().getClass()))
      stores.relations().add(member, record);
  }

  private void keepIdentity(LoggedRecord<MemberEvent> record) {
    String member = record.value().getMemberId();
    stores.identities().add(member, record);
    if (ConsentRecords.fact(record.value()).isPresent()) stores.consents().addFact(member, record);
  }

  private void keepPerson(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    String member = event.getMemberId();
    if (event.getBody() instanceof ErasureOrdered) erase(record);
    else if (!PersonStores.isJoining(event)) change(record);
    else if (erasures.isOf(member)) free(member, identities(record), record.at());
    else join(record);
  }

  private void change(LoggedRecord<MemberEvent> record) {
    String member = record.value().getMemberId();
    stores.persons().add(member, record);
    if (ConsentRecords.fact(record.value()).isPresent()) stores.consents().addFact(member, record);
  }

  /// Consents are told by the person's records how it has joined: every member has.
  private void join(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    stores.persons().add(event.getMemberId(), record);
    if (IdentityRecords.BODIES.contains(event.getBody().getClass()))
      stores.identities().add(event.getMemberId(), record);
    if (RelationRecords.BODIES.contains(event.getBody().getClass()))
      stores.relations().add(event.getMemberId(), record);
  }

  /// Of the member stays that it is erased, which whoever restores a backup reads in `erasures`.
  private void erase(LoggedRecord<MemberEvent> order) {
    String member = order.value().getMemberId();
    List<String> identities = identities(member);
    requests.close(member);
    List<MemberId> absorbed = stores.history(member).merges().absorbed();
    stores.forget(member);
    stores.persons().add(member, order);
    erasures.begin(member, absorbed.size());
    absorbed.forEach(it -> eraseWith(it.value(), order));
    free(member, identities, order.at());
    send(member, new Erasure(member, order.at()), AdmissionTopology.TO_ERASURES);
  }

  /// Who is the same person, as far as anybody knows, is erased with it.
  private void eraseWith(String absorbed, LoggedRecord<MemberEvent> order) {
    ConsentEvidence by = ((ErasureOrdered) order.value().getBody()).getEvidence();
    send(
        absorbed,
        MergeCommands.erased(absorbed, order.value().getMemberId(), by, order.at()),
        AdmissionTopology.TO_OWNER);
  }

  /// By which the member is known, or was to be. The desk takes one command of a member at a time,
  /// so no claim of one is under way.
  private List<String> identities(String member) {
    MemberHistory history = stores.history(member);
    return Stream.of(
            history.person().identities().stream(),
            history.identity().now().all().stream().map(it -> it.what().key().value()),
            history.relations().identities().stream().map(IdentityKey::value))
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  private void free(String member, List<String> identities, Instant at) {
    MemberCommand free = Commands.ofErasure(at, new ReferencesToFree(member, identities));
    send(member, free, AdmissionTopology.TO_EVERY_TASK);
  }

  /// Of a partner that came while the erasure was on its way to it.
  private static List<String> identities(LoggedRecord<MemberEvent> joining) {
    return switch (PersonRecords.fact(joining.value()).orElseThrow()) {
      case PersonFact.Joined(_, var identity) -> identity.stream().toList();
      case PersonFact other -> throw new IllegalStateException("nobody joins by " + other);
    };
  }

  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }

  /// A token that it has shown proves no consent.
  private boolean keepGoal(LoggedRecord<MemberEvent> record) {
    String member = record.value().getMemberId();
    if (GoalRecords.fact(record.value()).isEmpty()) return false;
    stores.goals().add(member, record);
    if (ConsentRecords.fact(record.value()).isPresent()) stores.consents().addFact(member, record);
    return true;
  }

  private boolean keepDeed(LoggedRecord<MemberEvent> record) {
    String member = record.value().getMemberId();
    if (!stores.goals().hasAny(member)) return false;
    if (GoalRecords.fact(record.value()).isEmpty()) return false;
    stores.goals().add(member, record);
    return true;
  }

  private void note() {
    if (read == noted) return;
    stores.readTo(read);
    noted = read;
  }
}
