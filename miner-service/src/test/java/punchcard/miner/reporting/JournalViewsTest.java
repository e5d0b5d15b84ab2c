package punchcard.miner.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.entry;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.lot;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.redeemed;
import static punchcard.miner.Facts.taken;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.Debt;
import punchcard.avro.DifferencePosted;
import punchcard.avro.HoldCaptured;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.MemberEvent;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsForfeited;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsReserved;
import punchcard.avro.PointsTakenOver;
import punchcard.avro.Position;
import punchcard.avro.Promise;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.TransferReceived;
import punchcard.miner.Facts;
import punchcard.miner.Instance;
import punchcard.miner.Postgres;

/// What the views say of a journal with holds, promises, returns, expiry and debts.
final class JournalViewsTest {
  private static final String ANN = member(1);
  private static final Asker DESK = new Asker("desk", "key");
  private static final Promise BOOKED = new Promise("b1", null);

  private static final Postgres POSTGRES = Postgres.empty();

  @BeforeAll
  static void write() throws SQLException {
    try (ApplicationContext parts = Instance.parts(POSTGRES)) {
      Filling.of(parts).with("timeline", 0, List.of(event("e3"))).with("points", 0, journal());
    }
  }

  private static MemberEvent event(String id) {
    return Facts.event(ANN, "grocer", id, NOON, Facts.purchase(100));
  }

  private static List<LedgerEntry> journal() {
    return List.of(
        issued(ANN, 1, "e1", 100),
        reserved(2, 60),
        legs(3, "held -60", "available 15", "partner:gym/redeemed 45")
            .setBody(new HoldCaptured(2L, "gym", DESK, null))
            .setLotsTaken(List.of(taken("1.0", 45)))
            .setLotsRestored(List.of(lot("1.0", 15)))
            .build(),
        redeemed(ANN, 4, "1.0", 10),
        legs(5, "available 10", "partner:insurer/redeemed -10")
            .setBody(new RedemptionReturned(4L, "insurer", DESK, "broken"))
            .setLotsRestored(List.of(lot("1.0", 10)))
            .build(),
        reserved(6, 20),
        legs(7, "pending 30", "partner:grocer/promised -30")
            .setBody(new PointsIssued(cause("e2")))
            .setLotsMade(List.of(promised(lot("7.0", 30))))
            .build(),
        legs(8, "pending -20", "available 20", "partner:grocer/issued 20")
            .setBody(new PointsMatured(cause("e3")))
            .setLotsTaken(List.of(taken("7.0", 20)))
            .setLotsRestored(List.of(lot("7.0", 20)))
            .build(),
        legs(9, "available -5", "program/expired 5")
            .setBody(new PointsExpired())
            .setLotsTaken(List.of(taken("1.0", 5)))
            .build(),
        legs(10, "available 40", "program/clearing -40")
            .setBody(new TransferReceived("t", member(2)))
            .setLotsMade(List.of(lot("10.0", 40)))
            .setMetadata(Map.of("gift", "birthday", "card", "17"))
            .build(),
        legs(11, "available -100", "partner:grocer/issued 100")
            .setBody(new DifferencePosted(cause("e4")))
            .setLotsTaken(List.of(taken("7.0", 20), taken("10.0", 40)))
            .setDebtsMade(List.of(new Debt("11.0", "POINTS", 40L, "grocer")))
            .build(),
        legs(12, "available 9", "program/clearing -9")
            .setBody(new PointsTakenOver("u", member(3), "m1", false, List.of("m1")))
            .setLotsMade(List.of(lot("12.0", 9)))
            .build(),
        legs(13, "available -9", "program/expired 9", "pending -3", "partner:grocer/promised 3")
            .setBody(new PointsForfeited(null, "", false))
            .setLotsTaken(
                List.of(
                    taken("12.0", 9),
                    LotTaken.newBuilder(taken("7.0", 3)).setPromise(BOOKED).build()))
            .build());
  }

  private static LedgerEntry reserved(long sequence, long points) {
    return legs(sequence, "available -" + points, "held " + points)
        .setBody(new PointsReserved("gym", DESK, NOON.plusSeconds(86_400), null))
        .setLotsTaken(List.of(taken("1.0", points)))
        .build();
  }

  private static Lot promised(Lot lot) {
    return Lot.newBuilder(lot).setPromise(BOOKED).build();
  }

  private static Cause cause(String event) {
    return new Cause("grocer", event, NOON, new Position("member-events", 0, 0L));
  }

  private static LedgerEntry.Builder legs(long sequence, String... legs) {
    return entry(ANN, sequence)
        .setLegs(Stream.of(legs).map(leg -> leg(leg.split(" ", -1))).toList())
        .setLotsMade(List.of())
        .setLotsTaken(List.of());
  }

  private static Leg leg(String... words) {
    String account = words[0].contains("/") ? words[0] : "member:" + ANN + "/" + words[0];
    return new Leg(account, "POINTS", Long.parseLong(words[1]));
  }

  @Test
  void captures_are_redeemed_and_returns_are_not() {
    assertThat(POSTGRES.ask(rows("partner, amount_minor, entries", "reporting.points_redeemed")))
        .isEqualTo("{(gym,45,1),(insurer,0,1)}");
  }

  @Test
  void what_is_promised_is_issued_once_it_matures_and_a_gift_is_not_issued_again() {
    assertThat(POSTGRES.ask(rows("rule_id, amount_minor, lots", "reporting.points_issued")))
        .isEqualTo("{(grocer-base,120,2)}");
  }

  @Test
  void what_expired_or_was_forfeited_is_told_by_its_rule() {
    assertThat(
            POSTGRES.ask(rows("partner, rule_id, amount_minor, lots", "reporting.points_expired")))
        .isEqualTo("{(grocer,grocer-base,14,2)}");
  }

  @Test
  void a_hold_is_open_until_it_ends() {
    assertThat(POSTGRES.ask(rows("hold, partner, amount_minor", "reporting.holds")))
        .isEqualTo("{(6,gym,20)}");
  }

  @Test
  void what_was_given_back_and_what_gave_it_back_are_found_from_either_side() {
    assertThat(
            POSTGRES.ask(
                rows("sequence, kind, undone_sequence, undone_kind", "reporting.reversals")))
        .isEqualTo("{(5,RedemptionReturned,4,PointsRedeemed)}");
  }

  @Test
  void points_add_up_to_the_members_accounts() {
    String members = "balances where account like 'member:%' and account not like '%/held'";
    String points =
        "(select bucket, sum(amount_minor)::bigint as sum from reporting.points group by 1) p";

    assertThat(
            POSTGRES.ask(rows("split_part(account, '/', 2), amount_minor", "reporting." + members)))
        .isEqualTo("{(available,-10),(pending,7)}");
    assertThat(POSTGRES.ask(rows("bucket, sum", points)))
        .isEqualTo("{(available,-10),(pending,7)}");
  }

  @Test
  void each_lot_that_is_given_has_its_rule_and_what_is_taken_is_one_amount() {
    String of = "reporting.points where sequence in (3, 8, 11)";

    assertThat(POSTGRES.ask(rows("sequence, bucket, amount_minor, lot_id", of)))
        .isEqualTo(
            "{(3,available,15,1.0),(8,available,20,7.0),(8,pending,-20,),(11,available,-100,)}");
  }

  @Test
  void the_timeline_has_what_no_event_caused_and_the_points_beside_what_did() {
    String of = "reporting.timeline where entry_id in ('" + ANN + "-3', '" + ANN + "-8')";

    assertThat(POSTGRES.ask(rows("kind, partner, bucket, amount_minor", of)))
        .isEqualTo(
            "{(HoldCaptured,gym,available,15),"
                + "(SpendRecorded,grocer,available,20),(SpendRecorded,grocer,pending,-20)}");
    assertThat(
            POSTGRES.ask(
                "select details::text from reporting.happenings where kind = 'TransferReceived'"))
        .isEqualTo("{\"transferId\": \"t\", \"counterMember\": \"" + member(2) + "\"}");
  }

  @Test
  void debts_and_the_callers_notes_are_kept() {
    assertThat(POSTGRES.ask(rows("debt_id, amount_minor, bearer", "reporting.debts")))
        .isEqualTo("{(11.0,40,grocer)}");
    assertThat(POSTGRES.ask(rows("entry_id = '" + ANN + "-10', name, value", "reporting.metadata")))
        .isEqualTo("{(t,card,17),(t,gift,birthday)}");
  }

  /// All rows in one text, in their order.
  private static String rows(String columns, String from) {
    return "select replace(array_agg(r order by r)::text, '\"', '') from (select "
        + columns
        + " from "
        + from
        + ") r";
  }
}
