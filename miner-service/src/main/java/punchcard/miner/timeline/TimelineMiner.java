package punchcard.miner.timeline;

import static punchcard.miner.ColumnType.BIGINT;
import static punchcard.miner.ColumnType.INTEGER;
import static punchcard.miner.ColumnType.JSON;
import static punchcard.miner.ColumnType.TEXT;
import static punchcard.miner.ColumnType.TIMESTAMP;

import jakarta.inject.Singleton;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.TallyHandedOver;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.miner.Details;
import punchcard.miner.Miner;
import punchcard.miner.Row;
import punchcard.miner.Table;

/// Keeps every event of every member as one row, so that all that happened to a member can be read
/// in order. Markers, which concern no single member, make no row.
@Singleton
final class TimelineMiner implements Miner<MemberEvent> {
  static final Table<EventRow> EVENTS =
      Table.<EventRow>appended("events")
          .column("member_id", TEXT, EventRow::memberId)
          .optional("partner", TEXT, EventRow::partner)
          .column("event_id", TEXT, EventRow::eventId)
          .column("kind", TEXT, EventRow::kind)
          .column("occurred_at", TIMESTAMP, EventRow::occurredAt)
          .column("received_at", TIMESTAMP, EventRow::receivedAt)
          .column("details", JSON, EventRow::details)
          .column("log_partition", INTEGER, row -> row.position().partition())
          .column("log_offset", BIGINT, row -> row.position().offset())
          .indexedBy("member_id", "occurred_at")
          .keyedBy("log_partition", "log_offset");

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public int edition() {
    return 1;
  }

  @Override
  public Topic<MemberEvent> log() {
    return Topics.MEMBER_EVENTS;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(EVENTS);
  }

  @Override
  public List<Row<?>> fold(MemberEvent event, LogPosition position) {
    if (event.getMemberId().isEmpty()) return List.of();
    if (event.getBody() instanceof HandedOn || event.getBody() instanceof TallyHandedOver)
      return List.of(); // What rules hand to each other has happened elsewhere.
    SpecificRecord body = (SpecificRecord) event.getBody();
    return List.of(
        EVENTS.row(
            new EventRow(
                event.getMemberId(),
                event.getPartner(),
                event.getEventId(),
                body.getSchema().getName(),
                event.getOccurredAt(),
                event.getReceivedAt(),
                Details.of(body),
                position)));
  }
}
