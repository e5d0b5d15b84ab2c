package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The reporting database, used in transactions only.
public final class Database {
  private final DataSource connections;

  public Database(DataSource connections) {
    this.connections = connections;
  }

  /// What is done within one transaction.
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Does the work and commits it, or nothing of it.
  public <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      return committed(connection, work);
    }
  }

  /// Reads the database as it is at one moment: rows and positions fit together.
  public <T> T inSnapshot(Work<T> work) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return committed(connection, work);
    }
  }

  private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) rollBack(connection);
    }
  }

  /// What went wrong is already on its way to the caller, and a connection too broken to roll back
  /// is rolled back by the server.
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "no rollback on a broken connection", e);
    }
  }
}
