package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.issue;
import static punchcard.ledger.Scenario.redeem;

import org.junit.jupiter.api.Test;

/// The hash of a fixed example, worked out by a program that shares nothing with this one but the
/// description of the format.
final class CanonicalFormTest {
  private static final String FIRST =
      "2e8e473ae879513059a92c43e9437205ddbf0c73ed367c76e4be96c3d72bfbe0";
  private static final String SECOND =
      "c6172dc88eb86ef54729abef46e00bfa896ea380305ffa610dc125de612f58f2";

  @Test
  void a_fixed_history_has_fixed_hashes() {
    Scenario history = given().when(issue(100).expiring("2028-05-22"));
    Entry first = history.entry();
    Entry second = history.when(redeem(70).withKey("k1")).entry();

    assertThat(first.previousHash()).hasToString("0".repeat(64));
    assertThat(first.hash()).hasToString(FIRST);
    assertThat(second.previousHash()).hasToString(FIRST);
    assertThat(second.hash()).hasToString(SECOND);
  }

  @Test
  void an_entry_that_was_altered_is_not_intact() {
    Entry entry = given().when(issue(100)).entry();
    Entry other = given().when(issue(101)).entry();

    assertThat(entry.isIntact()).isTrue();
    assertThat(new Entry(other.transaction(), entry.previousHash(), entry.hash()).isIntact())
        .isFalse();
    assertThat(new Entry(entry.transaction(), other.hash(), entry.hash()).isIntact()).isFalse();
  }
}
