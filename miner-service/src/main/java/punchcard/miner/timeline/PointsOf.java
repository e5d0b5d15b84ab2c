package punchcard.miner.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.miner.timeline.TimelinePage.Happening;
import punchcard.miner.timeline.TimelinePage.Points;

/// Reads which points some happenings of one member gave or took.
final class PointsOf {
  private static final String POINTS =
      """
      select partner, cause_event_id, entry_id, currency, amount_minor,
             nullif(bucket, 'available') as bucket, lot_id, issuer, agreement_id, agreement_version,
             rule_id, expires_on
      from reporting.points
      where member_id = ? and (cause_event_id = any (?) or entry_id = any (?))
      order by sequence, lot_id
      """;

  private final Connection snapshot;
  private final MemberId member;

  PointsOf(Connection snapshot, MemberId member) {
    this.snapshot = snapshot;
    this.member = member;
  }

  /// What caused points: a partner's event, or the entry itself.
  private record Cause(
      @Nullable String partner, @Nullable String eventId, @Nullable String entryId) {
    static Cause of(Happening happening) {
      return new Cause(happening.partner(), happening.eventId(), happening.entryId());
    }
  }

  private record Caused(Cause cause, Points points) {}

  List<Happening> addTo(List<Happening> happenings) throws SQLException {
    Map<Cause, List<Points>> points =
        read(happenings).stream()
            .collect(groupingBy(Caused::cause, mapping(Caused::points, toList())));
    return happenings.stream()
        .map(happening -> with(happening, points.getOrDefault(Cause.of(happening), List.of())))
        .toList();
  }

  private static Happening with(Happening happening, List<Points> points) {
    return new Happening(
        happening.occurredAt(),
        happening.kind(),
        happening.partner(),
        happening.eventId(),
        happening.entryId(),
        happening.details(),
        points,
        happening.position());
  }

  private List<Caused> read(List<Happening> happenings) throws SQLException {
    List<Caused> caused = new ArrayList<>();
    try (PreparedStatement select = snapshot.prepareStatement(POINTS)) {
      select.setString(1, member.value());
      select.setArray(2, texts(happenings.stream().map(Happening::eventId).toArray()));
      select.setArray(3, texts(happenings.stream().map(Happening::entryId).toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) caused.add(new Caused(cause(rows), points(rows)));
      }
    }
    return caused;
  }

  private Array texts(@Nullable Object[] texts) throws SQLException {
    return snapshot.createArrayOf("text", texts);
  }

  private static Cause cause(ResultSet row) throws SQLException {
    String eventId = row.getString("cause_event_id");
    String entryId = eventId == null ? row.getString("entry_id") : null;
    return new Cause(row.getString("partner"), eventId, entryId);
  }

  private static Points points(ResultSet row) throws SQLException {
    return new Points(
        Objects.requireNonNull(row.getString("entry_id")),
        Objects.requireNonNull(row.getString("currency")),
        row.getLong("amount_minor"),
        row.getString("bucket"),
        row.getString("lot_id"),
        row.getString("issuer"),
        row.getString("agreement_id"),
        row.getObject("agreement_version", Integer.class),
        row.getString("rule_id"),
        row.getObject("expires_on", LocalDate.class));
  }
}
