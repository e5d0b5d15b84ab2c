package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reporting database's views are tables here: the audit cannot tell, and the test can alter
/// them.
class StoredBalancesTest {
  private static EmbeddedPostgres server;

  private final JournalCopy journal = new JournalCopy(SoundJournal.entries());
  private final String available = "member:" + SoundJournal.BERTA + "/available";

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void mined() throws SQLException {
    execute(
        """
        drop schema if exists reporting cascade;
        create schema reporting;
        create table reporting.positions (miner text, version int, log text, partition int, position bigint);
        create table reporting.balances (account text, currency text, amount_minor bigint);
        insert into reporting.positions values
          ('points', 1, 'ledger-entries', 0, 1000), ('points', 1, 'ledger-entries', 1, 1000),
          ('timeline', 1, 'member-events', 0, 1), ('timeline', 1, 'member-events', 1, 1)
        """);
    journal.balances(Long.MAX_VALUE).forEach(StoredBalancesTest::insert);
  }

  @Test
  void they_are_what_the_journal_says() throws SQLException {
    AuditReport report = audited();

    assertThat(report.findings().kept()).isEmpty();
    assertThat(report.findings().checkedBy(Proof.STORED))
        .isEqualTo(journal.balances(Long.MAX_VALUE).size());
  }

  @Test
  void one_that_was_altered_is_named() throws SQLException {
    execute(
        "update reporting.balances set amount_minor = amount_minor + 5 where account = '%s'"
            .formatted(available));

    assertThat(audited().findings().kept())
        .containsExactly(
            new Finding(
                Proof.STORED,
                null,
                null,
                available + " is stored as 25 POINTS, but its legs sum to 20."));
  }

  @Test
  void one_that_is_gone_is_named_and_one_that_never_was() throws SQLException {
    execute("delete from reporting.balances where account = '%s'".formatted(available));
    execute("insert into reporting.balances values ('partner:nobody/issued', 'POINTS', -1)");

    assertThat(audited().findings().kept())
        .extracting(Finding::text)
        .containsExactlyInAnyOrder(
            available + " is stored as 0 POINTS, but its legs sum to 20.",
            "partner:nobody/issued is stored as -1 POINTS, but its legs sum to 0.");
  }

  @Test
  void what_the_miner_has_not_read_yet_does_not_count() throws SQLException {
    execute("update reporting.positions set position = 9 where log = 'ledger-entries'");
    execute("truncate reporting.balances");
    journal.balances(9).forEach(StoredBalancesTest::insert);

    assertThat(audited().findings().kept()).isEmpty();
  }

  private AuditReport audited() throws SQLException {
    Balances stored =
        StoredBalances.in(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    return journal.audited(record -> record, stored, new Findings(100));
  }

  private static void insert(String accountAndCurrency, long minor) {
    String[] name = accountAndCurrency.split(" ", 2);
    try {
      execute(
          "insert into reporting.balances values ('%s', '%s', %d)"
              .formatted(name[0], name[1], minor));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
