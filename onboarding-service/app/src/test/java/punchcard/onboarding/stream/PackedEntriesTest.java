package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/// It has what a map would have, whatever was put in and taken out.
class PackedEntriesTest {
  private final KeyValueStore<Bytes, byte[]> store = PackedEntries.supplier("test").get();

  @Property
  void it_is_a_map(@ForAll("changes") List<StoreChange> changes) {
    Map<String, String> expected = new HashMap<>();
    StoreChange.make(changes, store, expected);
    store.close();
    for (StoreChange change : changes)
      assertThat(store.get(StoreChange.bytes(change.key()))).isNull();
  }

  @Test
  void it_grows_and_leaves_out_what_is_dead() {
    Map<Bytes, byte[]> expected = new HashMap<>();
    Random random = new Random(1);
    for (int change = 0; change < 200_000; change++) {
      Bytes key = StoreChange.bytes("key-" + random.nextInt(5_000));
      if (random.nextInt(4) == 0) {
        store.delete(key);
        expected.remove(key);
      } else {
        byte[] value = new byte[random.nextInt(100)];
        random.nextBytes(value);
        store.put(key, value);
        expected.put(key, value);
      }
    }
    assertThat(store.approximateNumEntries()).isEqualTo(expected.size());
    for (int key = 0; key < 5_000; key++) {
      Bytes bytes = StoreChange.bytes("key-" + key);
      assertThat(store.get(bytes)).isEqualTo(expected.get(bytes));
    }
  }

  @Test
  void keys_of_the_same_hash_are_told_apart() {
    assertThat(Arrays.hashCode("Aa".getBytes(UTF_8)))
        .isEqualTo(Arrays.hashCode("BB".getBytes(UTF_8)));
    store.put(StoreChange.bytes("Aa"), new byte[] {1});
    store.put(StoreChange.bytes("BB"), new byte[] {2});
    store.delete(StoreChange.bytes("Aa"));
    assertThat(store.get(StoreChange.bytes("Aa"))).isNull();
    assertThat(store.get(StoreChange.bytes("BB"))).containsExactly(2);
  }

  @Test
  void the_longest_value_is_kept_and_a_longer_one_refused() {
    byte[] longest = new byte[65_535];
    Arrays.fill(longest, (byte) 7);
    for (int key = 0; key < 40; key++) store.put(StoreChange.bytes("key-" + key), longest);
    for (int key = 0; key < 40; key++)
      assertThat(store.get(StoreChange.bytes("key-" + key))).isEqualTo(longest);
    assertThatThrownBy(() -> store.put(StoreChange.bytes("key"), new byte[65_536]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<List<StoreChange>> changes() {
    Arbitrary<String> keys =
        Arbitraries.oneOf(
            Arbitraries.of("", "a", "Aa", "BB", "AaAa", "AaBB", "BBAa", "BBBB"),
            Arbitraries.strings().alpha().ofMaxLength(3));
    Arbitrary<String> values = Arbitraries.of("", "one", "two", "three times as long");
    return Combinators.combine(keys, values).as(StoreChange::new).list().ofMaxSize(300);
  }
}
