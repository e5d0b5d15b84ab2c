package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementVersion;
import punchcard.runtime.StreamsSettings;

/// Brings each published version of an agreement into force: once, in the order of the versions,
/// by a marker that lies in every partition of the log or in none. A version that comes before its
/// predecessor waits for it. What it says is told first.
final class BringIntoForce implements Processor<String, AgreementVersion, String, SpecificRecord> {
  static final String IN_FORCE = "agreements-in-force";
  static final String WAITING = "agreements-waiting";
  private static final String KEY = "marker";

  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, Integer> inForce;
  private KeyValueStore<String, AgreementVersion> waiting;

  static StoreBuilder<KeyValueStore<String, Integer>> inForce() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(IN_FORCE), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  static StoreBuilder<KeyValueStore<String, AgreementVersion>> waiting(
      Serde<AgreementVersion> codec) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(WAITING), Serdes.String(), codec)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    this.inForce = context.getStateStore(IN_FORCE);
    this.waiting = context.getStateStore(WAITING);
  }

  @Override
  public void process(Record<String, AgreementVersion> record) {
    AgreementVersion version = record.value();
    if (version.getVersion() <= last(version.getAgreementId())) return;
    waiting.put(key(version.getAgreementId(), version.getVersion()), version);
    bringNext(version.getAgreementId());
  }

  private void bringNext(String agreement) {
    int next = last(agreement) + 1;
    for (AgreementVersion version = take(agreement, next);
        version != null;
        version = take(agreement, ++next)) {
      Instant now = Instant.ofEpochMilli(context.currentStreamTimeMs());
      inForce.put(agreement, next); // Before its marker, behind which replays follow at once.
      long at = context.currentStreamTimeMs();
      context.forward(new Record<>(agreement, version, at), AdmissionTopology.TELL_PAYERS);
      context.forward(
          new Record<>(KEY, MemberEvents.inForce(version, now), at),
          AdmissionTopology.FOLLOW_VERSIONS);
    }
  }

  private @Nullable AgreementVersion take(String agreement, int version) {
    return waiting.delete(key(agreement, version));
  }

  private int last(String agreement) {
    Integer version = inForce.get(agreement);
    return version == null ? 0 : version;
  }

  private static String key(String agreement, int version) {
    return agreement + "/" + version;
  }
}
