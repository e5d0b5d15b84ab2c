package punchcard.onboarding.stream;

import static punchcard.events.Retention.compacted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.Disclosure;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;
import punchcard.events.Owner;
import punchcard.events.Topic;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.goal.GoalHistory;

/// The state of disclosure in the stores of one task.
final class SharedStores implements SharingState {
  static final String CONSENTS = "shared-consents";
  static final String GOALS = "shared-goals";
  static final String TERMS = "shared-terms";
  static final String PARTNERS = "shared-with";

  /// The members who are erased.
  static final String ERASED = "erased";

  /// By member, partner and name: what partners were shown and may still know.
  static final String SHOWN = "shown";

  /// How the store's records are known to the registry.
  static final Topic<Disclosure> SHOWN_RECORDS =
      new Topic<>(SHOWN, Owner.ONBOARDING, "member/partner/id", Disclosure.class, compacted());

  private static final String BETWEEN = "/";

  private static final Integer YES = 1;

  private final RecentRecords consents;
  private final RecentRecords goals;
  private final RecentRecords terms;
  private final KeyValueStore<String, Integer> partners;
  private final KeyValueStore<String, Integer> erased;
  private final KeyValueStore<String, Disclosure> shown;
  private final Participations participations;

  SharedStores(ProcessorContext<?, ?> context) {
    this.consents = new RecentRecords(context.getStateStore(CONSENTS));
    this.goals = new RecentRecords(context.getStateStore(GOALS));
    this.terms = new RecentRecords(context.getStateStore(TERMS));
    this.partners = context.getStateStore(PARTNERS);
    this.erased = context.getStateStore(ERASED);
    this.shown = context.getStateStore(SHOWN);
    this.participations = new Participations(context);
  }

  /// All seven.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    Serde<LoggedRecord<MemberEvent>> events = LoggedRecordCodec.of(codecs.log());
    return List.of(
        MemberRecords.builder(CONSENTS, events, inMemory),
        MemberRecords.builder(GOALS, events, inMemory),
        MemberRecords.builder(TERMS, events, true),
        MemberStores.inMemory(PARTNERS, Serdes.Integer()),
        MemberStores.inMemory(ERASED, Serdes.Integer()),
        MemberRecords.builder(SHOWN, codecs.shown(), inMemory),
        Participations.builder());
  }

  @Override
  public ConsentHistory consents(String member) {
    return ConsentStores.history(consents.of(member), terms.of(ConsentStores.OF_EVERY_MEMBER));
  }

  @Override
  public void addConsent(String member, LoggedRecord<MemberEvent> fact) {
    consents.add(member, kept(fact));
  }

  /// Of a signup what consents need, in as few bytes as that takes: every member has one.
  private static LoggedRecord<MemberEvent> kept(LoggedRecord<MemberEvent> fact) {
    if (!(fact.value().getBody() instanceof SignedUp it)) return fact;
    SignedUp body = new SignedUp(null, Map.of(), null, it.getComesOfAgeOn());
    return new LoggedRecord<>(fact.offset(), fact.at(), MemberEvents.shortened(fact.value(), body));
  }

  @Override
  public void addMarker(LoggedRecord<MemberEvent> marker) {
    terms.add(ConsentStores.OF_EVERY_MEMBER, marker);
  }

  @Override
  public GoalHistory goals(String member) {
    return GoalStores.history(goals.of(member), consents.of(member));
  }

  @Override
  public void addGoal(String member, LoggedRecord<MemberEvent> fact) {
    goals.add(member, fact);
  }

  @Override
  public Collection<PartnerId> partners() {
    List<PartnerId> all = new ArrayList<>();
    try (KeyValueIterator<String, Integer> found = partners.all()) {
      found.forEachRemaining(entry -> all.add(new PartnerId(entry.key)));
    }
    return all;
  }

  @Override
  public void addPartner(PartnerId partner) {
    if (partners.get(partner.value()) == null) partners.put(partner.value(), YES);
  }

  @Override
  public Optional<Disclosed> shown(String member, PartnerId to, String id) {
    return Optional.ofNullable(shown.get(key(member, to) + id))
        .map(record -> DisclosureRecords.disclosed(to, record));
  }

  @Override
  public void show(Disclosed disclosed) {
    shown.put(key(disclosed), DisclosureRecords.record(disclosed));
  }

  @Override
  public void hide(Disclosed disclosed) {
    shown.delete(key(disclosed));
  }

  @Override
  public void hideAllLike(Disclosed disclosed) {
    String member = disclosed.member().orElseThrow().value();
    for (Disclosed one : shownTo(shown, member, disclosed.to()))
      if (one.isUnderSameAs(disclosed)) hide(one);
  }

  /// All that a partner was shown of a member and may know as far as the log has been read; an end
  /// may have come since.
  static List<Disclosed> shownTo(
      ReadOnlyKeyValueStore<String, Disclosure> shown, String member, PartnerId to) {
    List<Disclosed> all = new ArrayList<>();
    try (KeyValueIterator<String, Disclosure> found =
        shown.prefixScan(key(member, to), new StringSerializer())) {
      found.forEachRemaining(entry -> all.add(DisclosureRecords.disclosed(to, entry.value)));
    }
    return all;
  }

  private static String key(Disclosed disclosed) {
    return key(disclosed.member().orElseThrow().value(), disclosed.to()) + disclosed.id();
  }

  private static String key(String member, PartnerId to) {
    return member + BETWEEN + to + BETWEEN;
  }

  @Override
  public boolean isErased(String member) {
    return erased.get(member) != null;
  }

  @Override
  public void erase(String member) {
    consents.dropAll(member);
    goals.dropAll(member);
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, Disclosure> found =
        shown.prefixScan(member + BETWEEN, new StringSerializer())) {
      found.forEachRemaining(entry -> keys.add(entry.key));
    }
    keys.forEach(shown::delete);
    erased.put(member, YES);
  }

  @Override
  public boolean isShutOut(PartnerId partner) {
    return participations.isShutOut(partner);
  }

  @Override
  public void end(String partner, int number) {
    var _ = participations.end(partner, number);
  }

  @Override
  public void begin(String partner, int number) {
    var _ = participations.begin(partner, number);
  }
}
