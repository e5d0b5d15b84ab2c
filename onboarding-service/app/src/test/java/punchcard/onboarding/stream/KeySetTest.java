package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.onboarding.EventKey;

/// It has what was added, and nothing else, however its keys collide.
class KeySetTest {
  /// Few halves, of which many begin at the same slot.
  @Provide
  Arbitrary<EventKey> keys() {
    Arbitrary<Long> halves =
        Arbitraries.longs()
            .between(-3, 3)
            .flatMap(n -> Arbitraries.of(n, n << 40, n << 11, n * 0x9E3779B97F4A7C15L));
    return Combinators.combine(halves, halves).as(EventKey::new);
  }

  @Property
  void it_is_a_set(
      @ForAll("manyKeys") List<EventKey> added, @ForAll("manyKeys") List<EventKey> others) {
    KeySet keys = new KeySet();
    Set<EventKey> expected = new HashSet<>(added);

    added.forEach(keys::add);

    assertThat(keys.size()).isEqualTo(expected.size());
    assertThat(added).allMatch(keys::contains);
    for (EventKey other : others)
      assertThat(keys.contains(other)).isEqualTo(expected.contains(other));
  }

  @Provide
  Arbitrary<List<EventKey>> manyKeys() {
    Arbitrary<EventKey> any =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(EventKey::new);
    return Arbitraries.oneOf(keys(), any).list().ofMaxSize(2_000);
  }
}
