package punchcard.miner.points;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.lot;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.redeemed;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.EntryReversed;
import punchcard.avro.LedgerEntry;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsExpired;
import punchcard.avro.Position;
import punchcard.avro.TransferSent;
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
        .isEqualTo(
            member(1)
                + "-1\t1\tpartner:grocer/issued\tPOINTS\t-9\t2026-03-14T16:01:00Z"
                + "\t2026-03-14T16:01:01Z\t3\t17\n");
    assertThat(line(issued(member(1), 1, "e1", 9), 3))
        .contains("grocer\tcoalition-standard\t1\tgrocer-base\t2026-03-14\t2027-09-14");
  }

  @Test
  void a_redemption_names_the_lots_that_paid() {
    assertThat(tables(redeemed(member(1), 2, "1.0", 7)))
        .containsExactly("entries", "legs", "legs", "lots_taken");
    assertThat(line(redeemed(member(1), 2, "1.0", 7), 3)).contains("1.0\tPOINTS\t7\tgrocer");
  }

  @Test
  void what_no_partner_and_no_event_caused_has_neither() {
    LedgerEntry expired =
        LedgerEntry.newBuilder(redeemed(member(1), 2, "1.0", 7))
            .setBody(new PointsExpired())
            .build();

    assertThat(line(expired, 0)).contains("\t2\tPointsExpired\t\\N\t\\N\t\\N\t\\N\t");
  }

  @Test
  void a_transfer_names_the_other_member_and_who_asked() {
    Asker desk = new Asker("desk", "key");
    LedgerEntry sent =
        LedgerEntry.newBuilder(redeemed(member(1), 2, "1.0", 7))
            .setBody(new TransferSent("t1", member(2), desk, "a gift"))
            .build();

    assertThat(line(sent, 0)).contains("\tTransferSent\t\\N\t\\N\tdesk\ta gift\t");
    assertThat(line(sent, 0)).contains("\tt1\t" + member(2) + "\t");
  }

  @Test
  void an_entry_that_gives_back_names_the_one_that_it_undoes() {
    LedgerEntry back =
        LedgerEntry.newBuilder(redeemed(member(1), 3, "1.0", 7))
            .setLotsTaken(List.of())
            .setLotsRestored(List.of(lot("1.0", 7)))
            .setBody(new EntryReversed(2L, new Asker("desk", "key"), "by mistake"))
            .build();

    assertThat(tables(back)).containsExactly("entries", "legs", "legs", "lots_restored");
    assertThat(line(back, 0)).contains("\tEntryReversed\t").contains("\t2\t\\N\t\\N\t2026-");
  }

  @Test
  void an_entry_keeps_all_that_its_body_says() {
    Cause cause = new Cause("grocer", "i1", NOON, new Position("member-events", 0, 0L));
    LedgerEntry opened =
        LedgerEntry.newBuilder(issued(member(1), 1, "i1", 9))
            .setBody(new OpeningPosted(cause, "00ab", 17))
            .build();

    assertThat(line(opened, 0))
        .contains("\tOpeningPosted\tgrocer\ti1\t")
        .contains("\"importFile\":\"00ab\",\"importLine\":17}");
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
