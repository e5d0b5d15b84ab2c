package punchcard.ledger;

import org.junit.jupiter.api.Test;
import punchcard.testkit.Architecture;

/// The core decides alone.
final class ArchitectureTest {
  @Test
  void it_needs_the_kernel_and_no_clock() {
    Architecture.coreIsPure("punchcard.ledger");
  }
}
