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

/// It has what a sorted map would have, whatever was put in and taken out.
class EntriesOfMembersTest {
  @Property
  void it_is_a_map(
      @ForAll("changes") List<StoreChange> changes, @ForAll("beginnings") List<String> beginnings) {
    KeyValueStore<Bytes, byte[]> store = EntriesOfMembers.supplier("test").get();
    TreeMap<String, String> expected = new TreeMap<>();

    StoreChange.make(changes, store, expected);
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
      found.forEachRemaining(
          it -> all.add(new String(it.key.get(), UTF_8) + "=" + StoreChange.text(it.value)));
    }
    return all;
  }

  @Provide
  Arbitrary<List<StoreChange>> changes() {
    Arbitrary<String> values = Arbitraries.of("", "one", "two");
    return Combinators.combine(keys(), values).as(StoreChange::new).list().ofMaxSize(200);
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
