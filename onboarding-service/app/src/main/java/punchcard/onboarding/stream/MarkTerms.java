package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.MemberEvent;
import punchcard.kernel.Sha256;
import punchcard.runtime.StreamsSettings;

/// Makes a marker of each version of consent terms, once, in their order, also when the whole
/// topic is read again.
final class MarkTerms implements Processor<String, ConsentTermsVersion, String, MemberEvent> {
  static final String LAST_VERSIONS = "consent-terms-last-versions";
  private static final String KEY = "marker";

  private ProcessorContext<String, MemberEvent> context;
  private KeyValueStore<String, Integer> lastVersions;

  static StoreBuilder<KeyValueStore<String, Integer>> lastVersions() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(LAST_VERSIONS), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    this.lastVersions = context.getStateStore(LAST_VERSIONS);
  }

  @Override
  public void process(Record<String, ConsentTermsVersion> record) {
    ConsentTermsVersion version = record.value();
    Integer last = lastVersions.get(version.getTermsId());
    if (last != null && version.getVersion() <= last) return;
    lastVersions.put(version.getTermsId(), version.getVersion());
    long now = context.currentStreamTimeMs();
    MemberEvent marker =
        MemberEvents.terms(
            version.getTermsId() + "/" + version.getVersion(),
            version.getPublishedAt(),
            Instant.ofEpochMilli(now),
            marker(version));
    context.forward(new Record<>(KEY, marker, now));
  }

  private static ConsentTermsInForce marker(ConsentTermsVersion version) {
    Map<String, String> hashes = new HashMap<>();
    version.getTexts().forEach((language, text) -> hashes.put(language, Sha256.of(text).hex()));
    return new ConsentTermsInForce(
        version.getTermsId(),
        version.getVersion(),
        version.getMaterial(),
        hashes,
        version.getJoining());
  }
}
