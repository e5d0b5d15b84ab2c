package punchcard.rules;

import org.junit.jupiter.api.Test;
import punchcard.testkit.Architecture;

class ArchitectureTest {
  @Test
  void http_and_stream_never_meet() {
    Architecture.shellsKeepApart("punchcard.rules");
  }
}
