package punchcard.miner.points;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import punchcard.miner.Details;

/// Why an entry was made: the fields of its body by their names, which the kinds share. What a kind
/// does not have is null.
///
/// @param record one of the body's kinds
record Body(IndexedRecord record) {
  static Body of(Object body) {
    return new Body((IndexedRecord) body);
  }

  /// The name of the body's record.
  String kind() {
    return record.getSchema().getName();
  }

  /// Where points were spent or set aside, or whose event it was.
  @Nullable String partner() {
    return text("partner", within("cause"));
  }

  @Nullable String causeEventId() {
    Body cause = within("cause");
    return cause == null ? null : cause.text("eventId", null);
  }

  /// The subject of the token with which someone asked.
  @Nullable String caller() {
    return text("caller", within("asker"));
  }

  @Nullable String reason() {
    String reason = text("reason", null);
    return reason == null ? text("why", null) : reason;
  }

  /// The second person.
  @Nullable String approvedBy() {
    return text("approvedBy", null);
  }

  /// The sequence of the entry that reserved what this one ends.
  @Nullable Long hold() {
    return (Long) value("hold");
  }

  @Nullable Instant expiresAt() {
    return (Instant) value("expiresAt");
  }

  /// The sequence of the entry that this one gives back.
  @Nullable Long undoes() {
    Object returned = value("returnedSequence");
    return (Long) (returned == null ? value("reversedSequence") : returned);
  }

  @Nullable String transferId() {
    return text("transferId", null);
  }

  /// The other member of a transfer.
  @Nullable String otherMember() {
    String to = text("toMemberId", null);
    return to == null ? text("fromMemberId", null) : to;
  }

  /// All that it says, as JSON.
  String details() {
    return Details.of(record);
  }

  private @Nullable String text(String field, @Nullable Body otherwise) {
    Object text = value(field);
    if (text != null) return text.toString();
    return otherwise == null ? null : otherwise.text(field, null);
  }

  private @Nullable Body within(String field) {
    return value(field) instanceof IndexedRecord inner ? new Body(inner) : null;
  }

  private @Nullable Object value(String field) {
    Schema.Field found = record.getSchema().getField(field);
    return found == null ? null : record.get(found.pos());
  }
}
