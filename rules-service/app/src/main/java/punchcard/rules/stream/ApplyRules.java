package punchcard.rules.stream;

import java.time.LocalDate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.AgreementInForce;
import punchcard.avro.BalanceOpened;
import punchcard.avro.MemberEvent;
import punchcard.avro.Posting;
import punchcard.avro.SignedUp;
import punchcard.avro.Tick;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.Decision;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Earning;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Member;
import punchcard.rules.Tally;
import punchcard.rules.events.EventTypes;

/// Decides what each event earns, under the agreements that the markers before it brought into
/// force.
final class ApplyRules implements Processor<String, MemberEvent, String, Posting> {
  private final EventTypes types;
  private final CompiledAgreements compiled;
  private final VersionsHere versions;
  private final EarningMetrics metrics;

  private ProcessorContext<String, Posting> context;
  private KeyValueStore<String, Tally> tallies;
  private KeyValueStore<String, Integer> enrolments;
  private KeyValueStore<String, InForce> inForce;
  private FollowBookings bookings;
  private AgreementsInForce agreements = AgreementsInForce.none();

  ApplyRules(
      EventTypes types,
      CompiledAgreements compiled,
      VersionsHere versions,
      EarningMetrics metrics) {
    this.types = types;
    this.compiled = compiled;
    this.versions = versions;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Posting> context) {
    this.context = context;
    this.tallies = context.getStateStore(RulesTopology.TALLIES);
    this.enrolments = context.getStateStore(RulesTopology.ENROLMENTS);
    this.inForce = context.getStateStore(RulesTopology.AGREEMENTS_IN_FORCE);
    this.bookings =
        new FollowBookings(
            context.getStateStore(RulesTopology.PROMISED_POINTS), metrics.bookings());
    versions.own(context.taskId().partition());
    try (KeyValueIterator<String, InForce> known = inForce.all()) {
      known.forEachRemaining(entry -> bringIntoForce(new AgreementId(entry.key), entry.value));
    }
  }

  @Override
  public void process(Record<String, MemberEvent> record) {
    MemberEvent event = record.value();
    switch (event.getBody()) {
      case AgreementInForce marker -> obey(marker);
      case Tick _ -> {}
      case BalanceOpened opened -> passOn(record, opened);
      default -> earn(record, event);
    }
  }

  private void obey(AgreementInForce marker) {
    AgreementId id = new AgreementId(marker.getAgreementId());
    InForce version = new InForce(marker.getVersion(), marker.getYaml());
    bringIntoForce(id, version);
    inForce.put(id.value(), version);
  }

  private void bringIntoForce(AgreementId id, InForce version) {
    agreements = agreements.with(compiled.of(id, version));
    versions.set(context.taskId().partition(), id, version.version());
  }

  private void earn(Record<String, MemberEvent> record, MemberEvent fact) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    String partner = fact.getPartner();
    if (partner == null) throw new IllegalStateException("a fact of no partner at " + at);
    Event event = types.of(fact, partner);
    if (fact.getBody() instanceof SignedUp) enrol(fact.getMemberId(), event);
    Tally before = tallyOf(fact.getMemberId(), event.type());
    Decision decision = Earning.decide(before, member(fact.getMemberId()), event, agreements);
    Tally after = Earning.evolve(before, event, decision, agreements);
    if (!after.equals(before)) tallies.put(fact.getMemberId(), after);
    if (decision instanceof Earned earned)
      context.forward(record.withValue(Postings.of(earned, fact, partner, at)));
    if (event.booking() != null)
      for (Posting posting : bookings.follow(event.booking(), decision, fact, partner, at))
        context.forward(record.withValue(posting));
    metrics.count(decision, at);
  }

  private void passOn(Record<String, MemberEvent> record, BalanceOpened opened) {
    MemberEvent fact = record.value();
    RecordMetadata at = context.recordMetadata().orElseThrow();
    String partner = fact.getPartner();
    if (partner == null) throw new IllegalStateException("a fact of no partner at " + at);
    context.forward(record.withValue(Openings.of(opened, fact, partner, at)));
    metrics.countPassedOn();
  }

  /// Where nothing is counted, what was counted is not looked up.
  private Tally tallyOf(String member, EventType type) {
    if (!agreements.areCounted(type)) return Tally.none();
    Tally tally = tallies.get(member);
    return tally == null ? Tally.none() : tally;
  }

  /// What the member's first signup says stays so.
  private void enrol(String member, Event event) {
    enrolments.putIfAbsent(member, Math.toIntExact(event.day().toEpochDay()));
  }

  private Member member(String member) {
    return () -> {
      Integer day = enrolments.get(member);
      return day == null ? null : LocalDate.ofEpochDay(day);
    };
  }

  @Override
  public void close() {
    versions.leave(context.taskId().partition());
  }
}
