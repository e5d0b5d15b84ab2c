package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.ConsentAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.AskConsent.Answer;
import punchcard.onboarding.consent.AskConsent.Changed;
import punchcard.onboarding.consent.AskConsent.No;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentOutcome.Repeated;
import punchcard.onboarding.consent.ConsentOutcome.Said;
import punchcard.onboarding.consent.DecideConsent;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;

/// Takes members' commands one after the other: decides on the first by what the log has said,
/// writes what it says, and answers when that has come back from the log, whatever it has become
/// there. So an answer has a position, and the next command sees what the one before it did.
final class ConsentDesk {
  private final ProcessorContext<Object, Object> context;
  private final ConsentStores stores;
  private final Predicate<PartnerId> registered;

  ConsentDesk(
      ProcessorContext<Object, Object> context,
      ConsentStores stores,
      Predicate<PartnerId> registered) {
    this.context = context;
    this.stores = stores;
    this.registered = registered;
  }

  void take(LoggedRecord<MemberCommand> command) {
    String member = asked(command).getMemberId();
    boolean othersWait = stores.firstCommand(member).isPresent();
    stores.addCommand(member, command);
    if (!othersWait) decideNext(member);
  }

  /// The log has said something of this member.
  void hear(MemberEvent said) {
    String member = said.getMemberId();
    Optional<LoggedRecord<MemberCommand>> first = stores.firstCommand(member);
    if (first.isEmpty() || !isOf(first.get(), said)) return;
    ConsentAsked asked = asked(first.get());
    answer(asked, became(asked));
    stores.drop(member, first.get());
    decideNext(member);
  }

  private boolean isOf(LoggedRecord<MemberCommand> command, MemberEvent said) {
    return Commands.position(positionOf(command)).equals(said.getSource());
  }

  private Answer became(ConsentAsked asked) {
    return stores
        .of(asked.getMemberId())
        .madeBy(asked.getRequestId())
        .<Answer>map(standing -> changed(asked, standing))
        .orElseGet(() -> new No(new Refused(Refusal.OVERTAKEN, asked.getRequestId())));
  }

  /// All that need not wait for the log, up to the first that does.
  private void decideNext(String member) {
    Optional<LoggedRecord<MemberCommand>> next = stores.firstCommand(member);
    while (next.isPresent() && !decide(next.get())) {
      stores.drop(member, next.get());
      next = stores.firstCommand(member);
    }
  }

  /// Whether the answer is what the log makes of it; else it is answered.
  private boolean decide(LoggedRecord<MemberCommand> first) {
    ConsentAsked asked = asked(first);
    ConsentCommand command = ConsentCommands.command(asked, first.at());
    return switch (DecideConsent.decide(stores.of(asked.getMemberId()), command, registered)) {
      case Said(ConsentFact fact) -> {
        write(fact, first, asked);
        yield true;
      }
      case Repeated(Standing standing) -> {
        answer(asked, changed(asked, standing));
        yield false;
      }
      case Refused refused -> {
        answer(asked, new No(refused));
        yield false;
      }
    };
  }

  private void write(ConsentFact fact, LoggedRecord<MemberCommand> command, ConsentAsked asked) {
    MemberEvent event =
        MemberEvents.said(
            asked.getMemberId(),
            asked.getRequestId(),
            command.at(),
            positionOf(command),
            ConsentRecords.body(fact));
    send(asked.getMemberId(), event, AdmissionTopology.CONSENTS_TO_LOG);
  }

  private void answer(ConsentAsked asked, Answer answer) {
    String id = asked.getCorrelationId();
    send(
        id,
        new AddressedReply(asked.getReplyPartition(), ConsentReplies.record(id, answer)),
        AdmissionTopology.TO_REPLIES);
  }

  /// Somebody waits: what is sent can be read only when the transaction is committed.
  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
    context.commit();
  }

  private Changed changed(ConsentAsked asked, Standing standing) {
    return new Changed(
        new MemberId(asked.getMemberId()),
        standing,
        at(Topics.MEMBER_EVENTS.name(), standing.since().offset()));
  }

  private LogPosition positionOf(LoggedRecord<MemberCommand> command) {
    return at(Topics.MEMBER_COMMANDS.name(), command.offset());
  }

  private LogPosition at(String topic, long offset) {
    return new LogPosition(topic, context.taskId().partition(), offset);
  }

  private static ConsentAsked asked(LoggedRecord<MemberCommand> command) {
    return (ConsentAsked) command.value().getBody();
  }
}
