package punchcard.ledger.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CurrencyInForce;
import punchcard.avro.LedgerReply;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.avro.TermsInForce;
import punchcard.avro.Tick;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Answer;
import punchcard.ledger.Answers;
import punchcard.ledger.Command;
import punchcard.ledger.Envelope;
import punchcard.ledger.KeyReused;
import punchcard.ledger.Ledger;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Onward;
import punchcard.ledger.Outcome;
import punchcard.ledger.Proposal;
import punchcard.ledger.Reply;
import punchcard.ledger.Request;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.programme.Programme;
import punchcard.ledger.records.EntryRecords;
import punchcard.runtime.PromptCommit;

/// Loads the account that a posting is for, posts what of it has ended, lets the ledger decide,
/// stores what it became, and sends the outcome on. A posting that cannot be read stops the
/// service: our own services wrote it, and going on without it would lose points.
final class PostToAccount implements Processor<String, Posting, String, Object> {
  /// How often it is looked whether something has ended.
  private static final Duration TICK = Duration.ofSeconds(1);

  private final ZoneId zone;
  private final RequestRecords requests;
  private final LedgerMeters meters;
  private ProcessorContext<String, Object> context;
  private OpenAccounts accounts;
  private KeyValueStore<MemberId, Answers> answers;
  private Endings endings;
  private ProgrammeInForce programme;

  PostToAccount(ZoneId zone, LedgerMeters meters) {
    this.zone = zone;
    this.requests = new RequestRecords(zone);
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    answers = context.getStateStore(LedgerTopology.ANSWERS);
    endings = new Endings(context.getStateStore(LedgerTopology.ENDINGS));
    programme =
        new ProgrammeInForce(
            zone,
            context.getStateStore(LedgerTopology.CURRENCIES),
            context.getStateStore(LedgerTopology.TERMS));
    accounts = new OpenAccounts(context.getStateStore(LedgerTopology.ACCOUNTS), endings);
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tickIfDue);
  }

  @Override
  public void process(Record<String, Posting> posting) {
    LogPosition position = position();
    if (!posting.key().equals(posting.value().getMemberId()))
      throw new IllegalStateException("key and member differ at " + position);
    obey(posting, position, Instant.ofEpochMilli(posting.timestamp()));
  }

  private void obey(Record<String, Posting> posting, LogPosition position, Instant recordedAt) {
    switch (posting.value().getBody()) {
      case Tick _ -> wake(position, recordedAt);
      case CurrencyInForce marker -> programme.becomes(marker.getVersion());
      case TermsInForce marker -> programme.becomes(marker.getVersion());
      default -> {
        Command command = requests.command(posting.value(), recordedAt, position);
        Reply reply = post(command);
        if (reply != null) answer(posting, command.member(), reply);
      }
    }
  }

  private LogPosition position() {
    RecordMetadata lies = context.recordMetadata().orElseThrow();
    return new LogPosition(lies.topic(), lies.partition(), lies.offset());
  }

  /// Time passes as a record: what ends is over for what lies behind it in the log, so a backlog is
  /// never overtaken by a clock.
  private void tickIfDue(long now) {
    if (!endings.isAnyDue(Instant.ofEpochMilli(now))) return;
    Posting tick =
        new Posting("", Instant.ofEpochMilli(now), null, null, new Tick(), Envelope.NO_METADATA);
    context.forward(
        new Record<>("", new AddressedPosting(context.taskId().partition(), tick), now),
        LedgerTopology.ONWARD);
  }

  private void wake(LogPosition position, Instant now) {
    for (Wake wake : endings.takeDue(now)) {
      StoredAccount stored = accounts.of(wake.member());
      if (wake.at().equals(stored.wakesAt())) close(wake.member(), stored, position, now);
    }
  }

  /// Posts what has ended, and what follows.
  private StoredAccount close(
      MemberId member, StoredAccount stored, LogPosition position, Instant now) {
    Programme at = programme.now();
    Account account = stored.account();
    account = posted(member, account, Ledger.due(at, account, member, position, now));
    account = posted(member, account, Ledger.following(at, account, member, position, now));
    return accounts.keep(member, new StoredAccount(account, position.offset(), null), at);
  }

  private Account posted(MemberId member, Account before, List<LedgerEvent.Posted> entries) {
    Account account = before;
    for (LedgerEvent.Posted entry : entries) {
      account = Ledger.evolve(programme.now(), account, entry);
      meters.count(entry);
      forward(member, entry);
    }
    return account;
  }

  private @Nullable Reply post(Command command) {
    MemberId member = command.member();
    LogPosition at = command.envelope().posting();
    StoredAccount stored = accounts.of(member);
    Instant now = command.timing().recordedAt();
    if (stored.isDue(now)) stored = close(member, stored, at, now);
    Answers said = saidBefore(command);
    Outcome outcome = Ledger.decide(programme.now(), stored.account(), said, command);
    meters.count(outcome);
    return switch (outcome) {
      case LedgerEvent fact -> record(command, stored, fact, said);
      case Outcome.Duplicate _ -> null;
      case Outcome.Repeated(Answer answer) -> answer;
      case KeyReused reused -> reused;
    };
  }

  private Answers saidBefore(Command command) {
    if (!(command instanceof Request)) return Answers.NONE;
    Answers said = answers.get(command.member());
    return said == null ? Answers.NONE : said;
  }

  private @Nullable Reply record(
      Command command, StoredAccount stored, LedgerEvent fact, Answers said) {
    Account before = stored.account();
    Account after = Ledger.evolve(programme.now(), before, fact);
    MemberId member = command.member();
    forward(member, fact);
    LogPosition at = command.envelope().posting();
    Account settled =
        posted(
            member,
            after,
            Ledger.following(programme.now(), after, member, at, command.timing().recordedAt()));
    if (!settled.equals(before))
      accounts.keep(
          member, new StoredAccount(settled, at.offset(), stored.wakesAt()), programme.now());
    if (!(command instanceof Request request)) return null;
    Answer answer = Ledger.answer(request, fact, after);
    answers.put(member, Ledger.remember(said, request, answer));
    return answer;
  }

  private void forward(MemberId member, LedgerEvent fact) {
    String key = member.value();
    switch (fact) {
      case LedgerEvent.Posted(Entry entry, _) ->
          send(key, EntryRecords.record(entry), LedgerTopology.ENTRIES);
      case LedgerEvent.Refused refused ->
          send(key, ReplyRecords.refusal(refused), LedgerTopology.REFUSALS);
      case LedgerEvent.Proposed(Proposal proposal) ->
          send(key, ReplyRecords.proposal(member, proposal, null), LedgerTopology.PROPOSALS);
      case LedgerEvent.Declined(Proposal proposal, Asker by) ->
          send(key, ReplyRecords.proposal(member, proposal, by), LedgerTopology.PROPOSALS);
    }
    Onward.from(fact).ifPresent(this::goOn);
  }

  /// In the same transaction as the fact: a transfer that has left arrives, or comes back.
  private void goOn(Onward onward) {
    send(
        onward.member().value(),
        new AddressedPosting(null, RequestRecords.posting(onward)),
        LedgerTopology.ONWARD);
  }

  private void answer(Record<String, Posting> posting, MemberId member, Reply reply) {
    ReplyTo caller = posting.value().getReplyTo();
    if (caller == null) return;
    LedgerReply record = ReplyRecords.record(caller.getCorrelationId(), member, reply);
    send(
        caller.getCorrelationId(),
        new AddressedReply(caller.getPartition(), record),
        LedgerTopology.REPLIES);
    // Someone waits: the answer can be read only when the transaction is committed.
    if (!AmongMany.marks(posting.headers())) PromptCommit.isWaitedFor();
  }

  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
