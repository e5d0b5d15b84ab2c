package punchcard.systemtests.driver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import punchcard.local.Addresses;

/// Somebody with a database client and the role `analyst`.
public final class Analyst {
  private final String url;

  Analyst(Addresses at) {
    this.url = at.reporting().substring(0, at.reporting().indexOf('?'));
  }

  /// The number that a query with one text parameter leads to; 0 if it leads to nothing.
  public long number(String query, String parameter) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /// How far all miners together have read their logs, by what they have written.
  public long mined() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select sum(position) from reporting.positions")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Does something that changes tables.
  ///
  /// @throws SQLException as an analyst may not
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "analyst");
    login.setProperty("password", "analyst");
    return DriverManager.getConnection(url, login);
  }
}
