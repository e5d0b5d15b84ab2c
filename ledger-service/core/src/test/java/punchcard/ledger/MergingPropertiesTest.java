package punchcard.ledger;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// However members are merged, separated and erased while they earn and spend, and in whatever
/// order their partitions go on: nothing is double or lost, nothing stays on its way, and each has
/// what is its own.
final class MergingPropertiesTest {
  @Property
  void nothing_is_double_or_lost(@ForAll long seed) {
    Kin kin = new Kin(new Random(seed));
    for (int i = 0; i < 120; i++) kin.step();
    kin.end();
  }
}
