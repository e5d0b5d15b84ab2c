package punchcard.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.LedgerEntry;

/// The hashes of the last of four members' entries, which between them are of every kind, as the
/// ledger's own code made them: each is over all that the member's entries say.
class CanonicalFormTest {
  private static final List<LedgerEntry> JOURNAL = ExampleHistory.journal();

  @Test
  void is_the_ledgers() {
    assertThat(hash("0a".repeat(16) + "-8"))
        .isEqualTo("b3e78e84c05693ee4350c0ef274d2771df75056d598cf920fb14510c9da20a6d");
    assertThat(hash(EveryKind.ANN + "-19"))
        .isEqualTo("4097fb7c7b7611fdcb246273f55fc52a221169fb95c0dc237861bddc9d8501ba");
    assertThat(hash(EveryKind.BOB + "-10"))
        .isEqualTo("a7b7dd4e61eedc97b8f21f59c23ae37573adfef80e7af6ebb6edbf6c977ad975");
    assertThat(hash(EveryKind.CAT + "-5"))
        .isEqualTo("cbe46d7b54fc53cb94f4acaca55493bfbbb23c0d33f13e4d8ef8580f86204d8e");
  }

  @Test
  void of_another_format_is_not_known() {
    LedgerEntry other = LedgerEntry.newBuilder(JOURNAL.getFirst()).setHashFormat(1).build();

    assertThat(CanonicalForm.hash(ExampleLedger.generic(other))).isEmpty();
  }

  private static String hash(String entryId) {
    return JOURNAL.stream()
        .filter(entry -> entry.getEntryId().equals(entryId))
        .map(entry -> HexFormat.of().formatHex(entry.getHash().array()))
        .findFirst()
        .orElseThrow();
  }
}
