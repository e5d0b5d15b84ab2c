package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;

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
              RelationRecords.BODIES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /// How old at most the note is of how far the log is read.
  private static final Duration TO_NOTE = Duration.ofSeconds(1);

  private final AdmissionParts parts;
  private ProcessorContext<Object, Object> context;
  private MemberStores stores;
  private MemberDesk desk;
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
    context.schedule(TO_NOTE, PunctuationType.WALL_CLOCK_TIME, _ -> note());
  }

  @Override
  public void process(Record<String, @Nullable MemberEvent> record) {
    read = context.recordMetadata().orElseThrow().offset();
    @Nullable MemberEvent event = record.value();
    if (event == null || !keep(event, Instant.ofEpochMilli(record.timestamp()))) return;
    note();
    desk.hear(event);
  }

  /// Whether it matters to any demand.
  private boolean keep(MemberEvent event, Instant at) {
    if (event.getBody() instanceof ConsentTermsInForce)
      stores.consents().addTerms(new LoggedRecord<>(read, at, event));
    else if (ProfileRecords.fact(event).isPresent())
      stores.profiles().addFact(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else if (RelationRecords.BODIES.contains(event.getBody().getClass()))
      stores.relations().add(event.getMemberId(), new LoggedRecord<>(read, at, event));
    else if (GoalRecords.isOfGoal(event)) return keepGoal(new LoggedRecord<>(read, at, event));
    else if (GoalRecords.DEEDS.contains(event.getBody().getClass()))
      return keepDeed(new LoggedRecord<>(read, at, event));
    else if (ConsentRecords.fact(event).isPresent())
      stores.consents().addFact(event.getMemberId(), new LoggedRecord<>(read, at, kept(event)));
    else return false;
    return true;
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

  /// Of a signup only that there was one, and whose, in as few bytes as that takes: every member
  /// has one.
  private static MemberEvent kept(MemberEvent event) {
    if (!(event.getBody() instanceof SignedUp)) return event;
    return new MemberEvent(
        "",
        event.getPartner(),
        "",
        event.getOccurredAt(),
        event.getReceivedAt(),
        null,
        new SignedUp(null, Map.of()));
  }

  private void note() {
    if (read == noted) return;
    stores.readTo(read);
    noted = read;
  }
}
