package punchcard.miner.journal;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.miner.journal.JournalEntry.Position;

/// What a row of `entries` says by itself.
record EntryHead(
    String entryId,
    String memberId,
    long sequence,
    String kind,
    @Nullable String partner,
    Instant occurredAt,
    Instant recordedAt,
    String period,
    Map<String, Object> details,
    String previousHash,
    String hash,
    Position position) {
  private static final Argument<Map<String, Object>> DETAILS =
      Argument.mapOf(String.class, Object.class);

  static EntryHead of(ResultSet row, JsonMapper json) throws SQLException {
    return new EntryHead(
        EntryParts.text(row, "entry_id"),
        EntryParts.text(row, "member_id"),
        row.getLong("sequence"),
        EntryParts.text(row, "kind"),
        row.getString("partner"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        EntryParts.text(row, "period"),
        details(EntryParts.text(row, "details"), json),
        EntryParts.text(row, "previous_hash"),
        EntryParts.text(row, "hash"),
        EntryParts.position(row));
  }

  private static Map<String, Object> details(String text, JsonMapper json) throws SQLException {
    try {
      return json.readValue(text, DETAILS);
    } catch (IOException e) {
      throw new SQLException("jsonb that is no JSON", e);
    }
  }

  LogPosition at() {
    return new LogPosition(Balances.LOG, position.partition(), position.offset());
  }
}
