package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// What a property does to a store, and to the map that it should be like.
///
/// @param value empty: taken out
record StoreChange(String key, String value) {

  /// Makes all these changes to both, and compares what each has then of their keys.
  static void make(
      List<StoreChange> changes, KeyValueStore<Bytes, byte[]> store, Map<String, String> expected) {
    for (StoreChange change : changes) {
      if (change.value().isEmpty()) {
        assertThat(text(store.delete(bytes(change.key()))))
            .isEqualTo(expected.remove(change.key()));
      } else {
        store.put(bytes(change.key()), change.value().getBytes(UTF_8));
        expected.put(change.key(), change.value());
      }
    }
    assertThat(store.approximateNumEntries()).isEqualTo(expected.size());
    for (StoreChange change : changes)
      assertThat(text(store.get(bytes(change.key())))).isEqualTo(expected.get(change.key()));
  }

  static Bytes bytes(String key) {
    return Bytes.wrap(key.getBytes(UTF_8));
  }

  static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }
}
