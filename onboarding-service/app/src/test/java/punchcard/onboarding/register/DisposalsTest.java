package punchcard.onboarding.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.keys.DayKeys;
import punchcard.onboarding.keys.MasterKey;
import punchcard.onboarding.keys.TestKeys;

/// What is past its time, in a real PostgreSQL.
class DisposalsTest {
  private static final Instant LONG_AGO = Instant.parse("2026-06-01T12:00:00Z");
  private static final MasterKey MASTER = TestKeys.master();
  private static final Duration DAY = Duration.ofDays(1);

  private final EmbeddedPostgres postgres = EmbeddedPostgres.start();
  private final Disposals disposals = new Disposals(postgres.getPostgresDatabase(), keys());

  DisposalsTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  @Test
  void a_days_key_goes_after_30_days_and_its_row_after_120_each_told_once() throws SQLException {
    byte[] sealed = keys().seal(new byte[] {1}, LONG_AGO);

    disposals.dispose(LONG_AGO.plus(DAY.multipliedBy(30)));
    assertThat(keys().open(sealed)).hasValue(new byte[] {1});

    Instant past = LONG_AGO.plus(DAY.multipliedBy(31));
    disposals.dispose(past);
    disposals.dispose(past);
    assertThat(keys().open(sealed)).isEmpty();

    disposals.dispose(LONG_AGO.plus(DAY.multipliedBy(121)));
    assertThat(disposals.all())
        .filteredOn(it -> it.number() > 0)
        .extracting(it -> tuple(it.day(), it.what(), it.number()))
        .containsExactly(
            tuple(LocalDate.of(2026, 7, 2), "keys of days that were destroyed", 1),
            tuple(LocalDate.of(2026, 9, 30), "rows of destroyed keys of days", 1));
  }

  @Test
  void a_new_days_key_destroys_those_that_are_too_old_without_any_job() {
    byte[] sealed = keys().seal(new byte[] {1}, LONG_AGO);

    var _ = keys().seal(new byte[] {2}, LONG_AGO.plus(DAY.multipliedBy(31)));

    assertThat(keys().open(sealed)).isEmpty();
  }

  private DayKeys keys() {
    return new DayKeys(postgres.getPostgresDatabase(), MASTER);
  }
}
