package punchcard.miner.points;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.redeemed;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;
import punchcard.miner.Row;

final class PointsMinerTest {
  private static final LogPosition AT = new LogPosition("ledger-entries", 3, 17);

  private final PointsMiner miner = new PointsMiner();

  @Test
  void an_entry_is_its_legs_and_the_lots_that_it_made() {
    assertThat(tables(issued(member(1), 1, "e1", 9)))
        .containsExactly("entries", "legs", "legs", "lots");
    assertThat(line(issued(member(1), 1, "e1", 9), 1))
        .isEqualTo(member(1) + "-1\t1\tpartner:grocer/issued\tPOINTS\t-9\t3\t17\n");
    assertThat(line(issued(member(1), 1, "e1", 9), 3))
        .contains("grocer\tcoalition-standard\t1\tgrocer-base\t2026-03-14\t2027-09-14");
  }

  @Test
  void a_redemption_names_the_lots_that_paid() {
    assertThat(tables(redeemed(member(1), 2, "1.0", 7)))
        .containsExactly("entries", "legs", "legs", "lots_taken");
    assertThat(line(redeemed(member(1), 2, "1.0", 7), 3)).contains("1.0\tgrocer\t7");
  }

  private List<String> tables(LedgerEntry entry) {
    return miner.fold(entry, AT).stream().map(row -> row.table().name()).toList();
  }

  private String line(LedgerEntry entry, int index) {
    Row<?> row = miner.fold(entry, AT).get(index);
    StringBuilder line = new StringBuilder();
    row.writeTo(line);
    return line.toString();
  }
}
