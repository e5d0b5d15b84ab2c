package punchcard.miner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.entry;
import static punchcard.miner.Facts.lot;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.taken;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldReleased;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsReserved;
import punchcard.avro.Position;
import punchcard.avro.Promise;
import punchcard.kernel.LogPosition;
import punchcard.miner.Instance;
import punchcard.miner.Postgres;
import punchcard.miner.journal.Exposure.OfIssuer;
import punchcard.miner.reporting.Filling;

/// What a grocer and a gym owe a member who holds some points, spends some, and waits for some.
final class ExposureTest {
  private static final String ANN = member(1);
  private static final Asker DESK = new Asker("desk", "key");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static @Nullable ApplicationContext parts;

  @BeforeAll
  static void write() throws SQLException {
    parts = Instance.parts(Postgres.empty());
    Filling.of(parts)
        .with(
            "points",
            0,
            List.of(
                issued(
                    1,
                    of("grocer", DAY.plusDays(30), lot("1.0", 60)),
                    of("grocer", DAY.plusDays(31), lot("1.1", 20)),
                    of("grocer", DAY.plusDays(400), lot("1.2", 5)),
                    of("gym", null, lot("1.3", 15))),
                taking(2, new PointsReserved("gym", DESK, NOON.plusSeconds(60), null), 30).build(),
                taking(3, new HoldCaptured(2L, "gym", DESK, null), 10)
                    .setLotsRestored(List.of(of("grocer", DAY.plusDays(30), lot("1.0", 20))))
                    .build(),
                taking(4, new PointsReserved("gym", DESK, NOON.plusSeconds(60), null), 8).build(),
                taking(5, new PointsReserved("gym", DESK, NOON.plusSeconds(60), null), 3).build(),
                taking(6, new HoldReleased(5L, DESK), 0)
                    .setLotsTaken(List.of())
                    .setLotsRestored(List.of(of("grocer", DAY.plusDays(30), lot("1.0", 3))))
                    .build(),
                issued(7, promised(lot("7.0", 40)))));
  }

  @AfterAll
  static void stop() {
    if (parts != null) parts.close();
  }

  private static LedgerEntry issued(long sequence, Lot... lots) {
    Cause cause = new Cause("grocer", "e" + sequence, NOON, new Position("member-events", 0, 0L));
    return entry(ANN, sequence)
        .setLegs(List.of())
        .setLotsMade(List.of(lots))
        .setLotsTaken(List.of())
        .setBody(new PointsIssued(cause))
        .build();
  }

  /// Legs are of no concern here.
  private static LedgerEntry.Builder taking(long sequence, Object body, long points) {
    LotTaken taken =
        LotTaken.newBuilder(taken("1.0", points)).setExpiresOn(DAY.plusDays(30)).build();
    return entry(ANN, sequence)
        .setLegs(List.of())
        .setLotsMade(List.of())
        .setLotsTaken(List.of(taken))
        .setBody(body);
  }

  private static Lot of(String issuer, @Nullable LocalDate lastDay, Lot lot) {
    return Lot.newBuilder(lot).setIssuer(issuer).setExpiresOn(lastDay).build();
  }

  private static Lot promised(Lot lot) {
    return Lot.newBuilder(lot).setPromise(new Promise("b1", null)).build();
  }

  @Test
  void what_is_held_is_outstanding_and_what_is_promised_is_apart() throws SQLException {
    Exposure exposure = on(DAY);

    assertThat(exposure.issuers())
        .containsExactly(
            new OfIssuer("grocer", "POINTS", 75, 40, 0, 50, 70, 70, 8_333),
            new OfIssuer("gym", "POINTS", 15, 0, 0, 0, 0, 0, 1_666));
    assertThat(exposure.positions()).containsExactly(new LogPosition("ledger-entries", 0, 7));
  }

  @Test
  void what_is_past_its_last_day_is_owed_until_it_is_posted_as_expired() throws SQLException {
    OfIssuer grocer = on(DAY.plusDays(31)).issuers().getFirst();

    assertThat(grocer).isEqualTo(new OfIssuer("grocer", "POINTS", 75, 40, 50, 20, 20, 20, 8_333));
  }

  @Test
  void before_anything_nothing_is_owed() throws SQLException {
    assertThat(on(DAY.minusDays(1)).issuers()).isEmpty();
  }

  private static Exposure on(LocalDate day) throws SQLException {
    Instant end = day.plusDays(1).atStartOfDay(Instance.ZONE).toInstant();
    return Objects.requireNonNull(parts).getBean(Exposures.class).on(day, end);
  }
}
