package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.runtime.StreamsSettings;

/// Logged records of members, each under a key of its own, `member/offset`: however many a member
/// has, each write is as small as one of them.
final class MemberRecords {
  private static final String BETWEEN = "/";
  private static final HexFormat HEX = HexFormat.of();

  private MemberRecords() {}

  /// A store of them, or of anything else of members under `member/name`.
  static <V> StoreBuilder<KeyValueStore<String, V>> builder(
      String name, Serde<V> values, boolean inMemory) {
    return Stores.keyValueStoreBuilder(
            inMemory ? EntriesOfMembers.supplier(name) : Stores.persistentKeyValueStore(name),
            Serdes.String(),
            values)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  static <V> void add(
      KeyValueStore<String, LoggedRecord<V>> store, String member, LoggedRecord<V> record) {
    store.put(key(member, record), record);
  }

  static <V> void drop(
      KeyValueStore<String, LoggedRecord<V>> store, String member, LoggedRecord<V> record) {
    store.delete(key(member, record));
  }

  static <V> void dropAll(KeyValueStore<String, LoggedRecord<V>> store, String member) {
    of(store, member).forEach(record -> drop(store, member, record));
  }

  /// All of a member's, by their offsets.
  static <V> List<LoggedRecord<V>> of(
      ReadOnlyKeyValueStore<String, LoggedRecord<V>> store, String member) {
    List<LoggedRecord<V>> all = new ArrayList<>();
    try (KeyValueIterator<String, LoggedRecord<V>> found = found(store, member)) {
      found.forEachRemaining(entry -> all.add(entry.value));
    }
    return all;
  }

  static <V> Optional<LoggedRecord<V>> first(
      ReadOnlyKeyValueStore<String, LoggedRecord<V>> store, String member) {
    try (KeyValueIterator<String, LoggedRecord<V>> found = found(store, member)) {
      return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
    }
  }

  private static <V> KeyValueIterator<String, LoggedRecord<V>> found(
      ReadOnlyKeyValueStore<String, LoggedRecord<V>> store, String member) {
    return store.prefixScan(member + BETWEEN, new StringSerializer());
  }

  private static String key(String member, LoggedRecord<?> record) {
    return member + BETWEEN + HEX.toHexDigits(record.offset());
  }
}
