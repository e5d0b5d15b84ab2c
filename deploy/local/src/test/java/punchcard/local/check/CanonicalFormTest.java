package punchcard.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two entries that a ledger wrote, with the hashes that it gave them.
class CanonicalFormTest {
  @Test
  void of_points_issued() {
    String member = "9059fe1fd2dd8a740ed53be2069d2290";
    Entry entry =
        new Entry(
            6,
            member,
            member + "-1",
            member,
            1,
            Instant.parse("2025-11-16T14:46:04Z"),
            Instant.parse("2026-11-22T16:45:23.004Z"),
            "2025-11",
            List.of(
                new Entry.Leg("member:" + member + "/available", "POINTS", 1),
                new Entry.Leg("partner:grocer/issued", "POINTS", -1),
                new Entry.Leg("member:" + member + "/available", "POINTS", 1),
                new Entry.Leg("partner:grocer/issued", "POINTS", -1)),
            List.of(lot("1.0", "grocer-base"), lot("1.1", "grocer-produce")),
            List.of(),
            1,
            "0".repeat(64),
            "a89c86f8d28c4f72606510651aa5763e63b1e8a68b3998fbd4c6d52293687a5c",
            new Entry.Issued(
                "grocer",
                "basket-1465-31198920207",
                Instant.parse("2026-11-22T16:45:21.883Z"),
                "member-events",
                6,
                13));

    assertThat(CanonicalForm.hash(entry)).isEqualTo(entry.hash());
  }

  private static Entry.Lot lot(String lotId, String rule) {
    LocalDate earned = LocalDate.of(2025, 11, 16);
    return new Entry.Lot(
        lotId, "POINTS", 1, "grocer", "coalition-standard", 1, rule, earned, earned.plusMonths(18));
  }

  @Test
  void of_points_redeemed() {
    String member = "b21e8b2a3ba843b7ca848b400767bb52";
    Entry entry =
        new Entry(
            6,
            member,
            member + "-42",
            member,
            42,
            Instant.parse("2026-11-22T16:45:36.412Z"),
            Instant.parse("2026-11-22T16:45:36.432Z"),
            "2026-11",
            List.of(
                new Entry.Leg("member:" + member + "/available", "POINTS", -12),
                new Entry.Leg("partner:gym/redeemed", "POINTS", 12)),
            List.of(),
            List.of(new Entry.Taken("31.0", "grocer", 6), new Entry.Taken("32.0", "grocer", 6)),
            1,
            "1b12adbcb1e704a36a280f2607f85d7103bcac152e3ca89a8620c4813e4c00cd",
            "1e9d8cffb808f050eed45294f110dbe711a382e44f16901401bde660e295ab94",
            new Entry.Redeemed("gym", "demo-1873-1", member, null));

    assertThat(CanonicalForm.hash(entry)).isEqualTo(entry.hash());
  }
}
