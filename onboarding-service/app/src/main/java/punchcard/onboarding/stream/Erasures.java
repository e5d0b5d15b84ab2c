package punchcard.onboarding.stream;

import java.util.Objects;
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
  private static final String ABSORBED = "/absorbed";
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

  /// From here on the member is erased.
  ///
  /// @param absorbed how many members are erased with it, for which its own erasure waits
  void begin(String member, int absorbed) {
    begin(member);
    if (absorbed > 0) members.put(member + ABSORBED, absorbed);
  }

  /// One of those who are erased with the member is so.
  ///
  /// @return whether all is done now that was not before
  boolean absorbedErased(String member, int tasks) {
    int left = Objects.requireNonNull(members.get(member + ABSORBED), "it waits") - 1;
    members.put(member + ABSORBED, left > 0 ? left : null);
    return completes(member, tasks);
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
    if (isOf(member + ABSORBED)) return false;
    for (int partition = 0; partition < tasks; partition++)
      if (!isOf(member + "/" + partition)) return false;
    members.put(member + COMPLETED, YES);
    return true;
  }
}
