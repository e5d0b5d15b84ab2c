package punchcard.miner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import punchcard.miner.Postgres;

class ReportingFactoryTest {
  private static final ReportingSettings SETTINGS =
      new ReportingSettings(Postgres.empty().url(), "postgres", "postgres", "analyst");

  private final AtomicInteger connections = new AtomicInteger();

  /// A pool that asks its first connection for the isolation level, and takes a broken one's answer
  /// for all that come after, has no connection ever.
  @Test
  void a_first_connection_that_breaks_at_once_is_followed_by_good_ones() throws SQLException {
    // Given
    HikariConfig pool = ReportingFactory.pool(SETTINGS);
    pool.setDataSource(firstBreaksWhenAsked());

    // When
    try (HikariDataSource database = new HikariDataSource(pool);
        Connection connection = database.getConnection()) {

      // Then
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
      assertThat(connections.get()).isGreaterThanOrEqualTo(2);
    }
  }

  private DataSource firstBreaksWhenAsked() {
    PGSimpleDataSource real = new PGSimpleDataSource();
    real.setUrl(SETTINGS.jdbcUrl());
    real.setUser(SETTINGS.user());
    real.setPassword(SETTINGS.password());
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          Object result = call(real, method, arguments);
          if (!(result instanceof Connection made) || connections.incrementAndGet() > 1)
            return result;
          return breaksWhenAsked(made);
        });
  }

  private static Connection breaksWhenAsked(Connection real) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          if (method.getName().equals("getTransactionIsolation")) real.close();
          return call(real, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
