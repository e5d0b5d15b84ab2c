package punchcard.onboarding.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.runtime.StreamsSettings;

/// The members who are erased, as every task knows them; and, in each member's own task, how far
/// that is.
final class Erasures {
  static final String STORE = "erasures-under-way";

  private static final String KEY_DESTROYED = "/key";
  private static final String COMPLETED = "/completed";
  private static final Integer YES = 1;

  private final KeyValueStore<String, Integer> members;

  Erasures(ProcessorContext<?, ?> context) {
    this.members = context.getStateStore(STORE);
  }

  static StoreBuilder<KeyValueStore<String, Integer>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  boolean isOf(String member) {
    return members.get(member) != null;
  }

  void begin(String member) {
    if (!isOf(member)) members.put(member, YES);
  }

  /// A task has freed the member's references, perhaps once more.
  ///
  /// @return whether all is done now that was not before
  boolean freed(String member, int partition, int tasks) {
    members.put(member + "/" + partition, YES);
    return completes(member, tasks);
  }

  /// The member's key is destroyed, perhaps once more.
  ///
  /// @return whether all is done now that was not before
  boolean keyDestroyed(String member, int tasks) {
    members.put(member + KEY_DESTROYED, YES);
    return completes(member, tasks);
  }

  private boolean completes(String member, int tasks) {
    if (isOf(member + COMPLETED) || !isOf(member + KEY_DESTROYED)) return false;
    for (int partition = 0; partition < tasks; partition++)
      if (!isOf(member + "/" + partition)) return false;
    members.put(member + COMPLETED, YES);
    return true;
  }
}
