package punchcard.rules.replays;

import punchcard.avro.Position;
import punchcard.avro.ReplayTotals;
import punchcard.avro.ReplayedPoints;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.rules.replays.Totals.Difference;

/// What a dry run came to, as the record that the topic has of it, and back.
final class TotalsRecords {
  private TotalsRecords() {}

  static Totals read(ReplayTotals totals) {
    return new Totals(
        totals.getMembers(),
        totals.getEvents(),
        totals.getPoints().stream().map(TotalsRecords::read).toList(),
        totals.getReadUpTo().stream().map(TotalsRecords::read).toList());
  }

  private static Difference read(ReplayedPoints points) {
    return new Difference(
        new Currency(points.getCurrency()),
        new PartnerId(points.getFundedBy()),
        points.getMoreMinor(),
        points.getLessMinor());
  }

  private static LogPosition read(Position position) {
    return new LogPosition(position.getTopic(), position.getPartition(), position.getOffset());
  }

  static ReplayTotals write(Totals totals) {
    return new ReplayTotals(
        totals.members(),
        totals.events(),
        totals.points().stream().map(TotalsRecords::write).toList(),
        totals.readUpTo().stream().map(TotalsRecords::write).toList());
  }

  private static ReplayedPoints write(Difference points) {
    return new ReplayedPoints(
        points.currency().code(),
        points.fundedBy().value(),
        points.moreMinor(),
        points.lessMinor());
  }

  private static Position write(LogPosition position) {
    return new Position(position.topic(), position.partition(), position.offset());
  }
}
