package punchcard.rules.stream;

import java.util.ArrayList;
import java.util.List;
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
import punchcard.rules.Decision.SetAside;
import punchcard.rules.Earning;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Place;
import punchcard.rules.Remembered;
import punchcard.rules.Tally;
import punchcard.rules.events.Amending;
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
  private KeepVersions keptVersions;
  private Members members;
  private TellHistory history;
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
    this.members = new Members(tallies, enrolments);
    KeyValueStore<String, InForce> inForce =
        context.getStateStore(RulesTopology.AGREEMENTS_IN_FORCE);
    this.keptVersions =
        new KeepVersions(
            inForce, context.getStateStore(RulesTopology.AGREEMENT_VERSIONS), compiled);
    this.history =
        new TellHistory(
            new Histories(context.getStateStore(RulesTopology.HISTORIES)),
            tallies,
            members,
            keptVersions.all(),
            types,
            metrics.histories());
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
    keptVersions.obey(id, version);
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
    Place place = new Place(event.occurredAt(), at.offset());
    Remembered past = Remembered.undecided(place, event, agreements);
    Tally before = tallyOf(fact.getMemberId(), event.type());
    List<Posting> differences = new ArrayList<>();
    Decision decision =
        before.isUpTo(event) ? newest(before, fact, past, at) : late(fact, past, at, differences);
    if (decision instanceof Earned earned)
      context.forward(record.withValue(Postings.of(earned, fact, partner, at)));
    if (event.booking() != null)
      for (Posting posting : bookings.follow(event.booking(), decision, fact, partner, at))
        context.forward(record.withValue(posting));
    String changed = Amending.changes(fact);
    if (changed != null)
      differences.addAll(
          history.amend(fact, changed, members.member(fact.getMemberId()), at, differences.size()));
    differences.forEach(posting -> context.forward(record.withValue(posting)));
  }

  /// Nothing that happened later was decided before: the tally is all that has to be known.
  private Decision newest(Tally before, MemberEvent fact, Remembered past, RecordMetadata at) {
    String member = fact.getMemberId();
    Event event = past.event();
    Decision decision = Earning.decide(before, members.member(member), event, agreements);
    Tally after = Earning.evolve(before, event, decision, agreements);
    if (!after.equals(before)) tallies.put(member, after);
    if (agreements.concern(event.type()) && !(decision instanceof SetAside))
      history.remember(fact, past.decided(decision));
    metrics.count(decision, at);
    return decision;
  }

  private Decision late(
      MemberEvent fact, Remembered past, RecordMetadata at, List<Posting> differences) {
    TellHistory.Late late = history.late(fact, past, members.member(fact.getMemberId()), at);
    differences.addAll(late.others());
    if (late.isRefused()) metrics.countSetAside();
    else metrics.count(late.decision(), at);
    return late.decision();
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
    return agreements.areCounted(type) ? members.tally(member) : Tally.none();
  }

  /// What the member's first signup says stays so.
  private void enrol(String member, Event event) {
    enrolments.putIfAbsent(member, Math.toIntExact(event.day().toEpochDay()));
  }

  @Override
  public void close() {
    versions.leave(context.taskId().partition());
  }
}
