package punchcard.openid;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets tokens that have expired, and logins that were never finished.
final class ForgetTokens {
  private static final Duration LONGER = Duration.ofHours(1);

  private static final String FORGET =
      """
      DELETE FROM oauth2_authorization
      WHERE coalesce(access_token_expires_at, authorization_code_expires_at) < ?
      """;

  private final JdbcTemplate database;

  ForgetTokens(JdbcTemplate database) {
    this.database = database;
  }

  /// Once an hour.
  @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    database.update(FORGET, Timestamp.from(Instant.now().minus(LONGER)));
  }
}
