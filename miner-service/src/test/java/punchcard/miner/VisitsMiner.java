package punchcard.miner;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import punchcard.avro.MemberEvent;
import punchcard.avro.VisitRecorded;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;

/// A miner that somebody adds: how often each member was where. It cannot stand one partner.
@Singleton
@Requires(property = "test.miner.visits")
final class VisitsMiner implements Miner<MemberEvent> {
  static final String UNBEARABLE = "unbearable";

  private record Visit(String memberId, String partner) {}

  private static final Table<Visit> VISITS =
      Table.<Visit>summed("visits")
          .column("member_id", ColumnType.TEXT, Visit::memberId)
          .column("partner", ColumnType.TEXT, Visit::partner)
          .column("visits", ColumnType.BIGINT, _ -> 1)
          .keyedBy("member_id", "partner");

  @Override
  public String name() {
    return "visits";
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
    return List.of(VISITS);
  }

  @Override
  public List<Row<?>> fold(MemberEvent event, LogPosition position) {
    String partner = String.valueOf(event.getPartner());
    if (partner.equals(UNBEARABLE)) throw new IllegalStateException("I cannot stand it");
    return event.getBody() instanceof VisitRecorded
        ? List.of(VISITS.row(new Visit(event.getMemberId(), partner)))
        : List.of();
  }
}
