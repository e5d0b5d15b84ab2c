package punchcard.ledger.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerReply;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Answer;
import punchcard.ledger.Answers;
import punchcard.ledger.Command;
import punchcard.ledger.Entry;
import punchcard.ledger.Issue;
import punchcard.ledger.KeyReused;
import punchcard.ledger.Ledger;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Outcome;
import punchcard.ledger.Redeem;
import punchcard.ledger.Reply;

/// Loads the account that a posting is for, lets the ledger decide, stores what it became, and
/// sends the outcome on. A posting that cannot be read stops the service: our own services wrote
/// it, and going on without it would lose points.
final class PostToAccount implements Processor<String, Posting, String, Object> {
  private final RequestRecords requests;
  private final LedgerMeters meters;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<MemberId, StoredAccount> accounts;
  private KeyValueStore<MemberId, Answers> answers;

  PostToAccount(RequestRecords requests, LedgerMeters meters) {
    this.requests = requests;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    accounts = context.getStateStore(LedgerTopology.ACCOUNTS);
    answers = context.getStateStore(LedgerTopology.ANSWERS);
  }

  @Override
  public void process(Record<String, Posting> posting) {
    LogPosition position = position();
    if (!posting.key().equals(posting.value().getMemberId()))
      throw new IllegalStateException("key and member differ at " + position);
    Instant recordedAt = Instant.ofEpochMilli(posting.timestamp());
    Command command = requests.command(posting.value(), recordedAt, position);
    Reply reply = post(command);
    if (reply != null) answer(posting, reply);
  }

  private LogPosition position() {
    RecordMetadata lies = context.recordMetadata().orElseThrow();
    return new LogPosition(lies.topic(), lies.partition(), lies.offset());
  }

  private @Nullable Reply post(Command command) {
    StoredAccount stored = accounts.get(command.member());
    Account account = stored == null ? Account.NEW : stored.account();
    Answers said = saidBefore(command);
    Outcome outcome = Ledger.decide(account, said, command);
    meters.count(outcome);
    return switch (outcome) {
      case LedgerEvent fact -> record(command, account, fact, said);
      case Outcome.Duplicate _ -> null;
      case Outcome.Repeated(Answer answer) -> answer;
      case KeyReused reused -> reused;
    };
  }

  private Answers saidBefore(Command command) {
    if (command instanceof Issue) return Answers.NONE;
    Answers said = answers.get(command.member());
    return said == null ? Answers.NONE : said;
  }

  private @Nullable Reply record(Command command, Account before, LedgerEvent fact, Answers said) {
    Account after = Ledger.evolve(before, fact);
    if (!after.equals(before))
      accounts.put(command.member(), new StoredAccount(after, command.posting().offset()));
    forward(command.member(), fact);
    if (!(command instanceof Redeem redeem)) return null;
    Answer answer = Ledger.answer(redeem, fact, after);
    answers.put(command.member(), Ledger.remember(said, answer));
    return answer;
  }

  private void forward(MemberId member, LedgerEvent fact) {
    switch (fact) {
      case LedgerEvent.Posted(Entry entry, _) ->
          send(member.value(), EntryRecords.record(entry), LedgerTopology.ENTRIES);
      case LedgerEvent.Refused refused ->
          send(member.value(), ReplyRecords.refusal(refused), LedgerTopology.REFUSALS);
    }
  }

  private void answer(Record<String, Posting> posting, Reply reply) {
    ReplyTo caller = posting.value().getReplyTo();
    if (caller == null) return;
    LedgerReply record = ReplyRecords.record(caller.getCorrelationId(), reply);
    send(
        caller.getCorrelationId(),
        new AddressedReply(caller.getPartition(), record),
        LedgerTopology.REPLIES);
    // Someone waits: the answer can be read only when the transaction is committed.
    context.commit();
  }

  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
