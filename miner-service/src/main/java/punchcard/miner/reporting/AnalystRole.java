package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The database role `analyst`: it may read schema `reporting` and nothing else.
final class AnalystRole {
  private final Connection connection;

  AnalystRole(Connection connection) {
    this.connection = connection;
  }

  /// Makes the role unless it is there, and gives it its rights. Where a database administrator
  /// has made it, this service needs no right to make roles.
  void grant(String password) throws SQLException {
    if (mayMakeRoles()) {
      if (!exists()) execute("create role analyst login");
      execute("alter role analyst with password " + quoted(password));
      execute("alter role analyst set search_path = reporting");
      execute("alter role analyst set default_transaction_read_only = on");
    }
    execute("grant usage on schema reporting to analyst");
    execute("grant select on all tables in schema reporting to analyst");
    execute("alter default privileges in schema reporting grant select on tables to analyst");
  }

  private boolean mayMakeRoles() throws SQLException {
    return isTrue("select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
  }

  private boolean exists() throws SQLException {
    return isTrue("select exists (select from pg_roles where rolname = 'analyst')");
  }

  private boolean isTrue(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private String quoted(String text) throws SQLException {
    try (PreparedStatement quote = connection.prepareStatement("select quote_literal(?)")) {
      quote.setString(1, text);
      try (ResultSet row = quote.executeQuery()) {
        if (!row.next()) throw new SQLException("no quoted text");
        return row.getString(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
