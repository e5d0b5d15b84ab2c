package punchcard.onboarding.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.kernel.PartnerId;
import punchcard.runtime.StreamsSettings;

/// Which partners one task admits nothing from. Per partner it remembers the number of the last
/// fact that it has heeded; below zero, if that one ends the participation.
final class Participations {
  static final String STORE = "participations";

  private final KeyValueStore<String, Integer> heeded;

  Participations(ProcessorContext<?, ?> context) {
    this.heeded = context.getStateStore(STORE);
  }

  static StoreBuilder<KeyValueStore<String, Integer>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  /// Whether the partner does not take part; one of whom nothing was said here does, since its
  /// topic is made when it is registered.
  boolean isShutOut(PartnerId partner) {
    Integer last = heeded.get(partner.value());
    return last != null && last < 0;
  }

  /// From here on it takes part.
  ///
  /// @param number of the fact that says so
  /// @return whether this was news
  boolean begin(String partner, int number) {
    return heed(partner, number, number);
  }

  /// From here on it does not take part.
  ///
  /// @param number of the fact that says so
  /// @return whether this was news
  boolean end(String partner, int number) {
    return heed(partner, number, -number);
  }

  private boolean heed(String partner, int number, int remembered) {
    Integer last = heeded.get(partner);
    if (last != null && number <= Math.abs(last)) return false;
    heeded.put(partner, remembered);
    return true;
  }
}
