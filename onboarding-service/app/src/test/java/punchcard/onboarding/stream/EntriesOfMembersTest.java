package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// It has what a sorted map would have, whatever was put in and taken out.
class EntriesOfMembersTest {
  /// @param value empty: taken out
  record Change(String key, String value) {}

  @Property
  void it_is_a_map(
      @ForAll("changes") List<Change> changes, @ForAll("beginnings") List<String> beginnings) {
    KeyValueStore<Bytes, byte[]> store = EntriesOfMembers.supplier("test").get();
    TreeMap<String, String> expected = new TreeMap<>();

    for (Change change : changes) {
      if (change.value().isEmpty()) {
        assertThat(text(store.delete(bytes(change.key()))))
            .isEqualTo(expected.remove(change.key()));
      } else {
        store.put(bytes(change.key()), change.value().getBytes(UTF_8));
        expected.put(change.key(), change.value());
      }
    }

    assertThat(store.approximateNumEntries()).isEqualTo(expected.size());
    for (Change change : changes)
      assertThat(text(store.get(bytes(change.key())))).isEqualTo(expected.get(change.key()));
    for (String beginning : beginnings)
      assertThat(found(store, beginning))
          .containsExactlyElementsOf(
              expected.entrySet().stream()
                  .filter(it -> it.getKey().startsWith(beginning))
                  .map(it -> it.getKey() + "=" + it.getValue())
                  .toList());
  }

  private static List<String> found(KeyValueStore<Bytes, byte[]> store, String beginning) {
    List<String> all = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found =
        store.prefixScan(beginning, new StringSerializer())) {
      found.forEachRemaining(it -> all.add(new String(it.key.get(), UTF_8) + "=" + text(it.value)));
    }
    return all;
  }

  private static Bytes bytes(String key) {
    return Bytes.wrap(key.getBytes(UTF_8));
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> values = Arbitraries.of("", "one", "two");
    return Combinators.combine(keys(), values).as(Change::new).list().ofMaxSize(200);
  }

  @Provide
  Arbitrary<List<String>> beginnings() {
    return Arbitraries.of("/", "a/", "a/n", "a/n/", "a/n/1", "ab/", "nobody/").list().ofMaxSize(5);
  }

  private static Arbitrary<String> keys() {
    Arbitrary<String> members = Arbitraries.of("", "a", "ab", "b");
    Arbitrary<String> names = Arbitraries.of("", "n", "n/1", "n/12", "n/2", "n0", "o", "é");
    return Combinators.combine(members, names).as((member, name) -> member + "/" + name);
  }
}
