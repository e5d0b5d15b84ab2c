package punchcard.miner.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.MemberEvent;
import punchcard.miner.Facts;
import punchcard.miner.Instance;
import punchcard.miner.Postgres;

class BrokenConnectionTest {
  private static final Duration NOT_FOR_EVER = Duration.ofMinutes(1);

  /// More than the network's buffers hold, so that the rows are still being sent.
  private static final List<MemberEvent> MANY = Facts.events(1, 40_000);

  private static final String BREAK =
      """
      create function break() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger break before insert on timeline_v1.events execute function break()
      """;

  @Test
  void a_connection_that_breaks_while_rows_are_sent_fails_and_does_not_stand_still()
      throws SQLException {
    try (ApplicationContext parts = Instance.parts(Postgres.empty())) {
      Filling filling = Filling.of(parts);
      Database database = parts.getBean(Database.class);
      run(database, BREAK);

      assertTimeoutPreemptively(
          NOT_FOR_EVER,
          () ->
              assertThatThrownBy(() -> filling.with("timeline", 0, MANY))
                  .isInstanceOf(SQLException.class));

      run(database, "drop trigger break on timeline_v1.events");
      filling.with("timeline", 0, MANY);
      assertThat(count(database)).isEqualTo(MANY.size());
    }
  }

  private static void run(Database database, String sql) throws SQLException {
    boolean _ =
        database.inTransaction(
            connection -> {
              try (var statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }

  private static long count(Database database) throws SQLException {
    return database.inSnapshot(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery("select count(*) from timeline_v1.events")) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }
}
