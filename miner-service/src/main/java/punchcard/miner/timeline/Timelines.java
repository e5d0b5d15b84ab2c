package punchcard.miner.timeline;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.TruePositions;
import punchcard.miner.timeline.TimelinePage.Happening;
import punchcard.miner.timeline.TimelinePage.Points;

/// Reads members' timelines from the views.
@Singleton
public final class Timelines {
  private static final Argument<Map<String, Object>> DETAILS =
      Argument.mapOf(String.class, Object.class);
  private static final String PAGE =
      """
      select occurred_at, kind, partner, event_id, entry_id, details, log, log_partition, log_offset
      from reporting.happenings
      where member_id = ? and (occurred_at, log, log_offset) < (?, ?, ?)
      order by occurred_at desc, log desc, log_offset desc
      limit ?
      """;

  /// Later than anything.
  private static final Cursor END = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "", 0);

  private final Database database;
  private final JsonMapper json;

  Timelines(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// The happenings before the cursor, or the latest, each with its points.
  ///
  /// @param partition the one that has the member
  /// @param limit at most so many, more than zero
  public TimelinePage page(MemberId member, int partition, int limit, Optional<Cursor> before)
      throws SQLException {
    return database.inSnapshot(
        connection -> {
          List<Happening> found = happenings(connection, member, before.orElse(END), limit + 1);
          List<Happening> shown = found.subList(0, Math.min(limit, found.size()));
          return new TimelinePage(
              member.value(),
              new PointsOf(connection, member).addTo(shown),
              found.size() > limit ? cursor(shown.getLast()).toString() : null,
              TruePositions.of(connection, partition, "timeline", "points"));
        });
  }

  private static Cursor cursor(Happening last) {
    return new Cursor(last.occurredAt(), last.position().topic(), last.position().offset());
  }

  private List<Happening> happenings(
      Connection connection, MemberId member, Cursor before, int limit) throws SQLException {
    List<Happening> happenings = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setString(1, member.value());
      select.setObject(2, before.occurredAt().atOffset(ZoneOffset.UTC));
      select.setString(3, before.log());
      select.setLong(4, before.offset());
      select.setInt(5, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) happenings.add(happening(rows));
      }
    }
    return happenings;
  }

  private Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("partner"),
        row.getString("event_id"),
        row.getString("entry_id"),
        details(row.getString("details")),
        List.<Points>of(),
        new LogPosition(
            row.getString("log"), row.getInt("log_partition"), row.getLong("log_offset")));
  }

  private Map<String, Object> details(@Nullable String text) throws SQLException {
    try {
      return json.readValue(Objects.requireNonNull(text), DETAILS);
    } catch (IOException e) {
      throw new SQLException("jsonb that is no JSON", e);
    }
  }
}
