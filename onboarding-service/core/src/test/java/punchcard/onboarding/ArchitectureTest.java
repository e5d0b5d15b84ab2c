package punchcard.onboarding;

import org.junit.jupiter.api.Test;
import punchcard.testkit.Architecture;

class ArchitectureTest {
  @Test
  void the_core_is_pure() {
    Architecture.coreIsPure("punchcard.onboarding");
  }
}
