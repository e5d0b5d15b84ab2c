package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipNotBegun;
import punchcard.avro.MergeAnswered;
import punchcard.avro.OwnerAnswered;
import punchcard.avro.Position;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.identity.OwnerQuestion;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Asked;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.DecideAsked;
import punchcard.onboarding.member.Fact;
import punchcard.onboarding.member.MemberHistory;
import punchcard.onboarding.member.Objection;
import punchcard.onboarding.member.Outcome;
import punchcard.onboarding.member.Outcome.Refused;
import punchcard.onboarding.member.Outcome.Repeated;
import punchcard.onboarding.member.Outcome.Said;
import punchcard.onboarding.member.Outcome.ToOther;
import punchcard.onboarding.member.Outcome.ToOwner;
import punchcard.onboarding.member.Outcome.ToTasks;
import punchcard.onboarding.merge.MergeQuestion;
import punchcard.onboarding.merge.MergeRefusal;
import punchcard.onboarding.relation.RelationRefusal;
import punchcard.onboarding.relation.RelationRefused;
import punchcard.runtime.PromptCommit;

/// Takes what is asked of a member one after the other: decides on the first by what the log has
/// said, writes what it says, and answers when that has come back from the log, whatever it has
/// become there. So an answer has a position, and the next command sees what the one before it did.
final class MemberDesk {
  private final ProcessorContext<Object, Object> context;
  private final MemberStores stores;
  private final Predicate<PartnerId> registered;
  private final AskTasks others;
  private final AnswerAsked answers;
  private final int tasks;

  private MemberDesk(
      ProcessorContext<Object, Object> context,
      MemberStores stores,
      Predicate<PartnerId> registered,
      AnswerAsked answers,
      int tasks) {
    this.context = context;
    this.stores = stores;
    this.registered = registered;
    this.others = new AskTasks(context);
    this.answers = answers;
    this.tasks = tasks;
  }

  /// The desk of one task. Who is shut out here already is shut out, whatever others know.
  static MemberDesk of(
      ProcessorContext<Object, Object> context, MemberStores stores, AdmissionParts parts) {
    Participations participations = new Participations(context);
    Predicate<PartnerId> takesPart = partner -> !participations.isShutOut(partner);
    return new MemberDesk(
        context,
        stores,
        takesPart.and(parts.takesPart()),
        new AnswerAsked(context, stores, parts.prompt()),
        parts.partitions());
  }

  void take(LoggedRecord<MemberCommand> command) {
    String member = record(command).getMemberId();
    if (MergeCommands.isJoining(command.value()) && stores.isMerging(member)) {
      answers.refuse(command, MergeRefusal.UNDER_WAY);
      return;
    }
    boolean othersWait = stores.firstCommand(member).isPresent();
    stores.addCommand(member, command);
    if (!othersWait) decideNext(member);
  }

  /// The log has said something of this member.
  void hear(MemberEvent said) {
    String member = said.getMemberId();
    waitsFor(said.getSource(), member)
        .ifPresent(
            first -> settle(first, DecideAsked.became(stores.history(member), asked(first))));
  }

  /// The task that owns an identifier has answered the command that waits for it.
  ///
  /// @throws IllegalStateException if none waits: questions and answers are one to one
  void heed(OwnerAnswered answer) {
    String member = answer.getMemberId();
    LoggedRecord<MemberCommand> first = awaiting(member, answer.getCommand());
    settle(
        first,
        DecideAsked.answered(stores.history(member), asked(first), OwnerCommands.answer(answer)));
  }

  /// The task of another member has answered the command that waits for it.
  ///
  /// @throws IllegalStateException if none waits: questions and answers are one to one
  void heed(MergeAnswered answer) {
    String member = answer.getMemberId();
    LoggedRecord<MemberCommand> first = awaiting(member, answer.getCommand());
    settle(
        first,
        DecideAsked.answered(stores.history(member), asked(first), MergeCommands.answer(answer)));
  }

  /// @param command the offset of the command that waits
  private LoggedRecord<MemberCommand> awaiting(String member, long command) {
    LoggedRecord<MemberCommand> first = stores.firstCommand(member).orElseThrow();
    if (first.offset() != command)
      throw new IllegalStateException(member + " does not wait for an answer to " + command);
    return first;
  }

  /// The task that owns the reference does not have a membership begin.
  void refuse(MemberCommand told, MembershipNotBegun why) {
    RelationRefusal refusal = RelationRefusal.valueOf(why.getReason());
    Objection objection = new Objection.ToRelation(new RelationRefused(refusal, told.getPartner()));
    waitsFor(told.getSource(), why.getMemberId())
        .ifPresent(first -> settle(first, new Outcome.Refused(objection)));
  }

  /// One more task has heeded what the first command asks of all, as that a membership ends: it
  /// goes on when all have.
  void heed(MemberCommand told, String member) {
    Optional<LoggedRecord<MemberCommand>> first = waitsFor(told.getSource(), member);
    if (first.isEmpty() || !stores.allHeed(member, tasks)) return;
    settle(first.get(), decided(first.get()));
  }

  /// The member's first command, if that lies there.
  private Optional<LoggedRecord<MemberCommand>> waitsFor(@Nullable Position source, String member) {
    return stores
        .firstCommand(member)
        .filter(it -> Commands.position(positionOf(it)).equals(source));
  }

  /// Goes on with the command that waits; where it is answered, with those behind it.
  private void settle(LoggedRecord<MemberCommand> first, Outcome outcome) {
    if (go(outcome, first, fact -> write(fact, first))) return;
    String member = record(first).getMemberId();
    stores.drop(member, first);
    decideNext(member);
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
    return go(decided(first), first, fact -> writeOrAsk(fact, first));
  }

  private Outcome decided(LoggedRecord<MemberCommand> first) {
    MemberHistory history = stores.history(record(first).getMemberId());
    return DecideAsked.decide(history, asked(first), registered);
  }

  private void writeOrAsk(Fact fact, LoggedRecord<MemberCommand> first) {
    if (!others.ask(fact, record(first), positionOf(first), first.at())) write(fact, first);
  }

  /// Whether the answer is still to come, from the log or from another task; else it is answered.
  private boolean go(Outcome outcome, LoggedRecord<MemberCommand> first, Consumer<Fact> said) {
    return switch (outcome) {
      case Said(Fact fact) -> {
        said.accept(fact);
        yield true;
      }
      case ToOwner(OwnerQuestion question) -> {
        ask(question, first);
        yield true;
      }
      case ToOther(MergeQuestion question) -> {
        MemberAsked by = record(first);
        MemberCommand asked = MergeCommands.asked(question, by, first.offset(), first.at());
        send(question.to().value(), asked, AdmissionTopology.TO_OWNER);
        yield true;
      }
      case ToTasks() -> {
        others.separate(record(first).getMemberId(), positionOf(first), first.at());
        yield true;
      }
      case Repeated(Became became) -> {
        answers.tell(first, now(became));
        yield false;
      }
      case Refused(Objection why) -> {
        answers.tell(first, new No(why));
        yield false;
      }
    };
  }

  private void ask(OwnerQuestion question, LoggedRecord<MemberCommand> first) {
    MemberCommand asked = OwnerCommands.asked(question, first.offset(), first.at());
    send(question.key().value(), asked, AdmissionTopology.TO_OWNER);
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

  /// Somebody waits: what is sent can be read only when the transaction is committed.
  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
    PromptCommit.isWaitedFor();
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
