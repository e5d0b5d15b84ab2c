package punchcard.onboarding.webhooks;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.webhook.Stop;
import punchcard.onboarding.webhook.Webhook;
import punchcard.onboarding.webhook.WebhookUrl;

/// The table of webhooks. Each change is a compare-and-set on the version, so that of two who have
/// read the same row one changes it, and whoever posts learns that somebody else does by now.
final class WebhookTable {
  private static final String CREATE =
      """
      create table if not exists webhook (
        partner text primary key,
        url text not null,
        secret text not null,
        secret_before text,
        before_until timestamptz,
        place text,
        failures int not null,
        next_at timestamptz not null,
        stopped text,
        last_failure text,
        leased_until timestamptz,
        version bigint not null)
      """;
  private static final String COLUMNS =
      """
      select partner, url, place, failures, next_at, stopped, last_failure, version, secret,
        case when before_until > ? then secret_before end
      from webhook
      """;
  private static final String FIND = COLUMNS + " where partner = ?";
  private static final String DUE =
      COLUMNS
          + """
           where stopped is null and next_at <= ? and (leased_until is null or leased_until <= ?)
           order by next_at, partner limit 64
          """;
  private static final String ADD =
      """
      insert into webhook (partner, url, secret, place, failures, next_at, version)
      values (?, ?, ?, ?, 0, ?, 1) on conflict do nothing
      """;
  private static final String CHANGE =
      """
      update webhook set url = ?, place = ?, failures = ?, next_at = ?, stopped = ?,
        last_failure = ?, leased_until = ?, version = version + 1
      where partner = ? and version = ?
      """;
  private static final String RENEW =
      """
      update webhook set secret_before = secret, before_until = ?, secret = ?,
        version = version + 1
      where partner = ?
      """;
  private static final String REMOVE = "delete from webhook where partner = ?";

  private final DataSource database;

  WebhookTable(DataSource database) {
    this.database = database;
  }

  void create() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  Optional<Kept> find(PartnerId partner, Instant now) throws SQLException {
    return rows(FIND, time(now), partner.value()).stream().findFirst();
  }

  /// Those that somebody should post now.
  List<Kept> due(Instant now) throws SQLException {
    return rows(DUE, time(now), time(now), time(now));
  }

  /// Whether there was none.
  boolean add(Webhook webhook, String secret) throws SQLException {
    return change(
        ADD,
        webhook.partner().value(),
        webhook.url().toString(),
        secret,
        Places.text(webhook.place()),
        time(webhook.nextAt()));
  }

  /// What it is now; empty: somebody else has changed it meanwhile.
  ///
  /// @param leasedUntil until when nobody else posts; empty: others may
  Optional<Kept> change(Kept from, Webhook to, Optional<Instant> leasedUntil) throws SQLException {
    boolean changed =
        change(
            CHANGE,
            to.url().toString(),
            Places.text(to.place()),
            to.failures(),
            time(to.nextAt()),
            to.stopped().map(Enum::name).orElse(null),
            to.lastFailure().orElse(null),
            leasedUntil.map(WebhookTable::time).orElse(null),
            to.partner().value(),
            from.version());
    return changed
        ? Optional.of(new Kept(to, from.version() + 1, from.secret(), from.before()))
        : Optional.empty();
  }

  /// Whether there was a webhook.
  boolean renew(PartnerId partner, String secret, Instant beforeUntil) throws SQLException {
    return change(RENEW, time(beforeUntil), secret, partner.value());
  }

  void remove(PartnerId partner) throws SQLException {
    var _ = change(REMOVE, partner.value());
  }

  private boolean change(String sql, @Nullable Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate() == 1;
    }
  }

  private List<Kept> rows(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql, values);
        ResultSet rows = select.executeQuery()) {
      List<Kept> found = new ArrayList<>();
      while (rows.next()) found.add(kept(rows));
      return found;
    }
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Webhook webhook =
        new Webhook(
            new PartnerId(row.getString(1)),
            new WebhookUrl(URI.create(row.getString(2))),
            Places.place(Optional.ofNullable(row.getString(3))),
            row.getInt(4),
            row.getObject(5, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getString(6)).map(Stop::valueOf),
            Optional.ofNullable(row.getString(7)));
    return new Kept(
        webhook, row.getLong(8), row.getString(9), Optional.ofNullable(row.getString(10)));
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
