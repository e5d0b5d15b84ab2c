package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.runtime.StreamsSettings;

/// The state of disclosure in the stores of one task.
final class SharedStores implements SharingState {
  static final String CONSENTS = "shared-consents";
  static final String TERMS = "shared-terms";
  static final String PARTNERS = "shared-with";

  /// By the names of their disclosures: the facts that were shown to somebody.
  static final String SHOWN = "shown";

  private static final Integer YES = 1;

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> consents;
  private final KeyValueStore<String, LoggedRecord<MemberEvent>> terms;
  private final KeyValueStore<String, Integer> partners;
  private final KeyValueStore<String, Integer> shown;
  private final Participations participations;

  SharedStores(ProcessorContext<?, ?> context) {
    this.consents = context.getStateStore(CONSENTS);
    this.terms = context.getStateStore(TERMS);
    this.partners = context.getStateStore(PARTNERS);
    this.shown = context.getStateStore(SHOWN);
    this.participations = new Participations(context);
  }

  /// All five.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    Serde<LoggedRecord<MemberEvent>> events = LoggedRecordCodec.of(codecs.log());
    return List.of(
        builder(CONSENTS, events, inMemory),
        builder(TERMS, events, true),
        builder(PARTNERS, Serdes.Integer(), true),
        builder(SHOWN, Serdes.Integer(), inMemory),
        Participations.builder());
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> builder(
      String name, Serde<V> values, boolean inMemory) {
    return Stores.keyValueStoreBuilder(
            inMemory ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name),
            Serdes.String(),
            values)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public ConsentHistory consents(String member) {
    return ConsentStores.history(consents, terms, member);
  }

  @Override
  public void addConsent(String member, LoggedRecord<MemberEvent> fact) {
    MemberRecords.add(consents, member, fact);
  }

  @Override
  public void addTerms(LoggedRecord<MemberEvent> marker) {
    MemberRecords.add(terms, ConsentStores.OF_EVERY_MEMBER, marker);
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
  public boolean wasShown(String id) {
    return shown.get(id) != null;
  }

  @Override
  public void addShown(String id) {
    shown.put(id, YES);
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
