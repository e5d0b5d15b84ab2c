package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipNotBegun;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Asked;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.DecideAsked;
import punchcard.onboarding.member.Fact;
import punchcard.onboarding.member.Objection;
import punchcard.onboarding.member.Outcome.Refused;
import punchcard.onboarding.member.Outcome.Repeated;
import punchcard.onboarding.member.Outcome.Said;
import punchcard.onboarding.relation.RelationRefusal;
import punchcard.onboarding.relation.RelationRefused;

/// Takes what is asked of a member one after the other: decides on the first by what the log has
/// said, writes what it says, and answers when that has come back from the log, whatever it has
/// become there. So an answer has a position, and the next command sees what the one before it
/// did.
final class MemberDesk {
  private final ProcessorContext<Object, Object> context;
  private final MemberStores stores;
  private final Predicate<PartnerId> registered;
  private final AskTasks others;
  private final int tasks;

  private MemberDesk(
      ProcessorContext<Object, Object> context,
      MemberStores stores,
      Predicate<PartnerId> registered,
      int tasks) {
    this.context = context;
    this.stores = stores;
    this.registered = registered;
    this.others = new AskTasks(context);
    this.tasks = tasks;
  }

  /// The desk of one task. Who is shut out here already is shut out, whatever others know.
  static MemberDesk of(
      ProcessorContext<Object, Object> context, MemberStores stores, AdmissionParts parts) {
    Participations participations = new Participations(context);
    Predicate<PartnerId> takesPart = partner -> !participations.isShutOut(partner);
    return new MemberDesk(context, stores, takesPart.and(parts.takesPart()), parts.partitions());
  }

  void take(LoggedRecord<MemberCommand> command) {
    String member = record(command).getMemberId();
    boolean othersWait = stores.firstCommand(member).isPresent();
    stores.addCommand(member, command);
    if (!othersWait) decideNext(member);
  }

  /// The log has said something of this member.
  void hear(MemberEvent said) {
    String member = said.getMemberId();
    Optional<LoggedRecord<MemberCommand>> first = stores.firstCommand(member);
    if (first.isEmpty() || !isOf(first.get(), said)) return;
    answer(record(first.get()), became(first.get()));
    stores.drop(member, first.get());
    decideNext(member);
  }

  /// The task that owns the reference does not have a membership begin.
  void refuse(MemberCommand told, MembershipNotBegun why) {
    Optional<LoggedRecord<MemberCommand>> first = waitsFor(told, why.getMemberId());
    if (first.isEmpty()) return;
    RelationRefusal refusal = RelationRefusal.valueOf(why.getReason());
    RelationRefused refused = new RelationRefused(refusal, told.getPartner());
    answer(record(first.get()), new No(new Objection.ToRelation(refused)));
    stores.drop(why.getMemberId(), first.get());
    decideNext(why.getMemberId());
  }

  /// One more task has heeded that a membership ends: the log says so when all have.
  void heed(MemberCommand told, String member) {
    Optional<LoggedRecord<MemberCommand>> first = waitsFor(told, member);
    if (first.isEmpty() || !stores.allHeed(member, tasks)) return;
    if (decide(first.get(), fact -> write(fact, first.get()))) return;
    stores.drop(member, first.get());
    decideNext(member);
  }

  /// The member's first command, if that is what was asked for.
  private Optional<LoggedRecord<MemberCommand>> waitsFor(MemberCommand told, String member) {
    return stores
        .firstCommand(member)
        .filter(it -> Commands.position(positionOf(it)).equals(told.getSource()));
  }

  private boolean isOf(LoggedRecord<MemberCommand> command, MemberEvent said) {
    return Commands.position(positionOf(command)).equals(said.getSource());
  }

  private Answer became(LoggedRecord<MemberCommand> command) {
    return switch (DecideAsked.became(
        stores.history(record(command).getMemberId()), asked(command))) {
      case Said(Fact fact) -> throw new IllegalStateException("nothing became of " + fact);
      case Repeated(Became became) -> now(became);
      case Refused(Objection why) -> new No(why);
    };
  }

  /// All that need not wait for the log, up to the first that does.
  private void decideNext(String member) {
    Optional<LoggedRecord<MemberCommand>> next = stores.firstCommand(member);
    while (next.isPresent() && !decide(next.get())) {
      stores.drop(member, next.get());
      next = stores.firstCommand(member);
    }
  }

  private boolean decide(LoggedRecord<MemberCommand> first) {
    return decide(first, fact -> writeOrAsk(fact, first));
  }

  private void writeOrAsk(Fact fact, LoggedRecord<MemberCommand> first) {
    if (!others.ask(fact, record(first), positionOf(first), first.at())) write(fact, first);
  }

  /// Whether the answer is what the log makes of it; else it is answered.
  private boolean decide(LoggedRecord<MemberCommand> first, Consumer<Fact> said) {
    MemberAsked record = record(first);
    return switch (DecideAsked.decide(
        stores.history(record.getMemberId()), asked(first), registered)) {
      case Said(Fact fact) -> {
        said.accept(fact);
        yield true;
      }
      case Repeated(Became became) -> {
        answer(record, now(became));
        yield false;
      }
      case Refused(Objection why) -> {
        answer(record, new No(why));
        yield false;
      }
    };
  }

  private void write(Fact fact, LoggedRecord<MemberCommand> command) {
    MemberAsked record = record(command);
    MemberEvent event =
        MemberEvents.said(
            record.getMemberId(),
            record.getRequestId(),
            command.at(),
            positionOf(command),
            FactRecords.body(fact));
    send(record.getMemberId(), event, AdmissionTopology.SAID_TO_LOG);
  }

  private void answer(MemberAsked record, Answer answer) {
    String id = record.getCorrelationId();
    send(
        id,
        new AddressedReply(
            record.getReplyPartition(), MemberReplies.record(id, record.getMemberId(), answer)),
        AdmissionTopology.TO_REPLIES);
  }

  /// Somebody waits: what is sent can be read only when the transaction is committed.
  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
    context.commit();
  }

  private Now now(Became became) {
    return new Now(became, context.taskId().partition());
  }

  private LogPosition positionOf(LoggedRecord<MemberCommand> command) {
    return new LogPosition(
        Topics.MEMBER_COMMANDS.name(), context.taskId().partition(), command.offset());
  }

  private static Asked asked(LoggedRecord<MemberCommand> command) {
    return AskedOfMembers.asked(record(command), command.at());
  }

  private static MemberAsked record(LoggedRecord<MemberCommand> command) {
    return (MemberAsked) command.value().getBody();
  }
}
