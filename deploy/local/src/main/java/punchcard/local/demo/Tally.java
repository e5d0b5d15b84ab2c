package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.events.Topics;
import punchcard.local.Addresses;

/// Adds up the journal for the demo's last table.
final class Tally {
  private long entries;
  private final Map<String, Long> issued = new TreeMap<>();
  private final Map<String, Long> redeemed = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private final List<Long> millisToPost = new ArrayList<>();

  static Tally of(Addresses stack) {
    Tally tally = new Tally();
    try (var entries = new LogReader<>(Topics.LEDGER_ENTRIES, stack);
        var refusals = new LogReader<>(Topics.LEDGER_REFUSALS, stack)) {
      entries.readOn(tally::entry);
      refusals.readOn(tally::refusal);
    }
    tally.millisToPost.sort(Long::compare);
    return tally;
  }

  private void entry(ConsumerRecord<String, LedgerEntry> record) {
    entries++;
    LedgerEntry entry = record.value();
    switch (entry.getBody()) {
      case PointsIssued body -> {
        for (Lot lot : entry.getLotsMade())
          issued.merge(lot.getIssuer() + " / " + lot.getRuleId(), lot.getAmountMinor(), Long::sum);
        millisToPost.add(record.timestamp() - body.getCause().getReceivedAt().toEpochMilli());
      }
      case PointsRedeemed body -> redeemed.merge(body.getPartner(), spent(entry), Long::sum);
      default -> throw new DemoFailed("an entry of an unknown kind: " + entry);
    }
  }

  private static long spent(LedgerEntry entry) {
    return entry.getLegs().stream().mapToLong(Leg::getAmountMinor).filter(a -> a > 0).sum();
  }

  private void refusal(ConsumerRecord<String, LedgerRefusal> record) {
    refused.merge(record.value().getReason(), 1L, Long::sum);
  }

  long entries() {
    return entries;
  }

  /// Points by partner and rule.
  Map<String, Long> issued() {
    return issued;
  }

  /// Points by the partner where they were spent.
  Map<String, Long> redeemed() {
    return redeemed;
  }

  /// Refusals by reason.
  Map<String, Long> refused() {
    return refused;
  }

  long outstanding() {
    return sum(issued) - sum(redeemed);
  }

  static long sum(Map<?, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The time from a record's arrival on the partner's topic to its entry in the journal that so
  /// many per cent of the entries did not exceed; 0 without entries.
  long millisToPost(int percent) {
    if (millisToPost.isEmpty()) return 0;
    int rank = (int) Math.ceil(millisToPost.size() * percent / 100.0);
    return millisToPost.get(Math.max(0, rank - 1));
  }
}
