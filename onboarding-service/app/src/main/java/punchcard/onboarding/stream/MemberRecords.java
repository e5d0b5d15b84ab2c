package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/// Logged records of members, each under a key of its own, `member/offset`: however many a member
/// has, each write is as small as one of them.
final class MemberRecords {
  private static final String BEFORE_ALL = "/";

  /// The next character: no member's id is the beginning of another's.
  private static final String BEHIND_ALL = "0";

  private MemberRecords() {}

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
    try (KeyValueIterator<String, LoggedRecord<V>> found = range(store, member)) {
      found.forEachRemaining(entry -> all.add(entry.value));
    }
    return all;
  }

  static <V> Optional<LoggedRecord<V>> first(
      ReadOnlyKeyValueStore<String, LoggedRecord<V>> store, String member) {
    try (KeyValueIterator<String, LoggedRecord<V>> found = range(store, member)) {
      return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
    }
  }

  private static <V> KeyValueIterator<String, LoggedRecord<V>> range(
      ReadOnlyKeyValueStore<String, LoggedRecord<V>> store, String member) {
    return store.range(member + BEFORE_ALL, member + BEHIND_ALL);
  }

  private static String key(String member, LoggedRecord<?> record) {
    return member + BEFORE_ALL + "%016x".formatted(record.offset());
  }
}
