package punchcard.miner;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// The real PostgreSQL of this JVM's tests: an empty database for whoever asks.
public final class Postgres {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String url;

  private Postgres(String url) {
    this.url = url;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-postgres"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new, empty database.
  public static Postgres empty() {
    String name = "reporting_" + MADE.incrementAndGet();
    new Postgres(SERVER.getJdbcUrl("postgres", "postgres")).execute("create database " + name);
    return new Postgres("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name);
  }

  public String url() {
    return url;
  }

  /// The first column of the first row.
  public String ask(String sql) {
    return ask("postgres", sql);
  }

  public String ask(String role, String sql) {
    try (Connection connection = DriverManager.getConnection(url, role, role);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getObject(1)) : "nothing";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  public void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
