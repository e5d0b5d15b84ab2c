package punchcard.onboarding.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import punchcard.onboarding.keys.DayKeys;

/// Disposes of what is past its time in our own tables, and writes down how much: what topics keep
/// too long Kafka deletes. Done again, it finds nothing; done by two at once, each counts its own.
public final class Disposals {
  private static final String CREATE =
      """
      create table if not exists disposal (
        day date not null,
        what text not null,
        number int not null,
        primary key (day, what))
      """;
  private static final String DELETE_REPORTS = "delete from disposal where day < ?";
  private static final String REPORT =
      """
      insert into disposal values (?, ?, ?)
      on conflict (day, what) do update set number = disposal.number + excluded.number
      """;
  private static final String REPORTS = "select day, what, number from disposal order by day, what";
  private static final int REPORT_YEARS = 10;

  private final DataSource database;
  private final DayKeys keys;

  public Disposals(DataSource database, DayKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// What was disposed of on a day.
  public record Disposal(LocalDate day, String what, int number) {}

  /// Disposes of all that is past its time by now.
  ///
  /// @throws SQLException if the database does not answer; what was done is done
  /// @throws punchcard.onboarding.person.KeysUnavailable if the keys cannot be reached
  public void dispose(Instant now) throws SQLException {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    createTables();
    report(today, "keys of days that were destroyed", keys.destroyOld(now));
    report(today, "rows of destroyed keys of days", keys.forgetOld(now));
    var _ = deleteReports(today.minusYears(REPORT_YEARS));
  }

  /// All that was ever disposed of, by day.
  ///
  /// @throws SQLException if the database does not answer
  public List<Disposal> all() throws SQLException {
    createTables();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(REPORTS);
        ResultSet rows = select.executeQuery()) {
      List<Disposal> all = new ArrayList<>();
      while (rows.next())
        all.add(
            new Disposal(rows.getObject(1, LocalDate.class), rows.getString(2), rows.getInt(3)));
      return all;
    }
  }

  private void createTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  private int deleteReports(LocalDate before) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE_REPORTS)) {
      delete.setObject(1, before);
      return delete.executeUpdate();
    }
  }

  private void report(LocalDate day, String what, int number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement report = connection.prepareStatement(REPORT)) {
      report.setObject(1, day);
      report.setString(2, what);
      report.setInt(3, number);
      report.executeUpdate();
    }
  }
}
