package punchcard.ledger.wiring;

import org.junit.jupiter.api.Test;
import punchcard.testkit.Architecture;

/// The shells know the core, and not each other.
final class ArchitectureTest {
  @Test
  void http_and_stream_never_meet() {
    Architecture.shellsKeepApart("punchcard.ledger");
  }
}
