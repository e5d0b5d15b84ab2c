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

  private static final int KEY_DESTROYED = 1;
  private static final int COMPLETED = 2;
  private static final int ONE_TASK = 4;

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
    if (!isOf(member)) members.put(member, 0);
  }

  /// One more task has freed the member's references.
  ///
  /// @return whether all is done now that was not before
  boolean freed(String member, int tasks) {
    return moved(member, members.get(member) + ONE_TASK, tasks);
  }

  /// The member's key is destroyed, perhaps once more.
  ///
  /// @return whether all is done now that was not before
  boolean keyDestroyed(String member, int tasks) {
    return moved(member, members.get(member) | KEY_DESTROYED, tasks);
  }

  private boolean moved(String member, int progress, int tasks) {
    boolean completes =
        progress / ONE_TASK >= tasks
            && (progress & KEY_DESTROYED) != 0
            && (progress & COMPLETED) == 0;
    members.put(member, completes ? progress | COMPLETED : progress);
    return completes;
  }
}
