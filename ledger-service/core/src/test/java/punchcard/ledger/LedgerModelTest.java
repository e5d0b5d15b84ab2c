package punchcard.ledger;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order, the ledger says and has what a naive one does: requests of
/// every kind by several members, days that pass, repetitions, and crashes after which only the
/// facts are left.
///
/// The build tries as many histories as `junit-platform.properties` says; for more of them:
/// `-Djqwik.tries.default=20000`.
final class LedgerModelTest {
  @Property
  void the_ledger_does_what_the_naive_one_does(@ForAll("histories") List<Step> history) {
    Walk walk = new Walk();
    history.forEach(walk::take);
    walk.end();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Arbitraries.randomValue(Step::of).list().ofMinSize(40).ofMaxSize(160);
  }
}
