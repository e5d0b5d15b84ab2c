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
        .isEqualTo("cc4788ea2c61f409c21657b0a642d6b3c652cf7cd7cb6d4ceedcdf98c6afb38b");
    assertThat(hash(EveryKind.ANN + "-19"))
        .isEqualTo("aa0f28f2e6aed6436a76a776eca20066fcc64f0364587db8b4bb7ec18ce93dd4");
    assertThat(hash(EveryKind.BOB + "-10"))
        .isEqualTo("0a20804be03d373006f767746cbb1b0897c49bb7c87776524d07eb7a887201e8");
    assertThat(hash(EveryKind.CAT + "-5"))
        .isEqualTo("98c234596d788645e82430d60d579a5683d7ec9829ada9bd0a4f807adda6fe7f");
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
