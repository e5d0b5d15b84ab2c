package punchcard.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import punchcard.avro.LedgerEntry;

/// What the check says of a journal.
final class Verdicts {
  private Verdicts() {}

  static String verdict(List<LedgerEntry> journal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean good =
        Verdict.isGood(ExampleHistory.evidence(journal), new PrintStream(bytes, true, UTF_8));
    String text = bytes.toString(UTF_8);
    assertThat(good).isEqualTo(!text.contains("DIFFERS"));
    return text;
  }
}
