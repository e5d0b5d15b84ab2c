package punchcard.onboarding.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import punchcard.onboarding.EventKey;
import punchcard.onboarding.index.AdmittedEvents.Step;

/// The index in a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmittedEventsTest {
  private static final EventKey FIRST = new EventKey(1, 2);
  private static final EventKey SECOND = new EventKey(3, 4);

  private final EmbeddedPostgres postgres;
  private final AdmittedEvents index;

  AdmittedEventsTest() throws IOException {
    postgres = EmbeddedPostgres.start();
    index = new AdmittedEvents(postgres.getPostgresDatabase());
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void emptyTables() throws SQLException {
    index.createTables();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate admitted_event, indexed_partition");
    }
  }

  @Test
  void it_knows_what_it_took_in_and_how_far_it_has_read() throws SQLException {
    index.begin(List.of(0, 1));

    boolean taken = index.add(List.of(FIRST, FIRST), List.of(new Step(0, 0, 10)));

    assertThat(taken).isTrue();
    assertThat(index.known(Set.of(FIRST, SECOND))).containsExactly(FIRST);
    assertThat(index.offsets()).isEqualTo(Map.of(0, 10L, 1, 0L));
  }

  @Test
  void whoever_lost_the_partition_changes_nothing() throws SQLException {
    index.begin(List.of(0, 1));
    index.add(List.of(FIRST), List.of(new Step(0, 0, 10)));

    boolean taken = index.add(List.of(SECOND), List.of(new Step(1, 0, 5), new Step(0, 0, 12)));

    assertThat(taken).isFalse();
    assertThat(index.known(Set.of(SECOND))).isEmpty();
    assertThat(index.offsets()).isEqualTo(Map.of(0, 10L, 1, 0L));
  }

  @Test
  void it_reads_on_where_it_was() throws SQLException {
    index.begin(List.of(0));
    index.add(List.of(), List.of(new Step(0, 0, 10)));

    assertThat(index.begin(List.of(0))).isEqualTo(Map.of(0, 10L));
  }
}
