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
import punchcard.avro.LotTaken;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsForfeited;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsTakenOver;
import punchcard.avro.TransferReceived;
import punchcard.events.Topics;
import punchcard.local.Addresses;

/// Adds up the journal for the demo's last table: points, not what they were converted to.
final class Tally {
  private long entries;
  private final Map<String, Long> issued = new TreeMap<>();
  private final Map<String, Long> redeemed = new TreeMap<>();
  private final Map<String, Long> expired = new TreeMap<>();
  private final Map<String, Long> members = new TreeMap<>();
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

  void entry(ConsumerRecord<String, LedgerEntry> record) {
    entries++;
    LedgerEntry entry = record.value();
    entry.getLegs().forEach(this::leg);
    switch (entry.getBody()) {
      case PointsIssued body -> {
        issued(entry.getLotsMade());
        millisToPost.add(record.timestamp() - body.getCause().getReceivedAt().toEpochMilli());
      }
      case PointsMatured _ -> issued(entry.getLotsRestored());
      case PointsExpired _, PointsForfeited _ -> expired(entry.getLotsTaken());
      case TransferReceived _, PointsTakenOver _ -> {}
      default -> issued(entry.getLotsMade());
    }
  }

  /// What is promised is issued once it matures.
  private void issued(List<Lot> lots) {
    for (Lot lot : lots)
      if (lot.getPromise() == null && lot.getCurrency().equals(MemberApp.POINTS))
        issued.merge(rule(lot.getIssuer(), lot.getRuleId()), lot.getAmountMinor(), Long::sum);
  }

  private void expired(List<LotTaken> lots) {
    for (LotTaken lot : lots)
      if (lot.getPromise() == null)
        expired.merge(rule(lot.getIssuer(), lot.getRuleId()), lot.getAmountMinor(), Long::sum);
  }

  private static String rule(String issuer, String ruleId) {
    return issuer + " / " + ruleId;
  }

  private void leg(Leg leg) {
    if (!leg.getCurrency().equals(MemberApp.POINTS)) return;
    int slash = leg.getAccount().indexOf('/');
    String owner = leg.getAccount().substring(0, slash);
    String bucket = leg.getAccount().substring(slash + 1);
    if (owner.startsWith("member:")) members.merge(bucket, leg.getAmountMinor(), Long::sum);
    if (bucket.equals("redeemed"))
      redeemed.merge(owner.substring("partner:".length()), leg.getAmountMinor(), Long::sum);
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

  /// Points by the partner where they were spent, less those that were given back.
  Map<String, Long> redeemed() {
    return redeemed;
  }

  /// Points by the partner and the rule that had given them.
  Map<String, Long> expired() {
    return expired;
  }

  /// Refusals by reason.
  Map<String, Long> refused() {
    return refused;
  }

  /// What members have: what they can spend, and what is set aside for them.
  long outstanding() {
    return members.getOrDefault("available", 0L) + members.getOrDefault("held", 0L);
  }

  /// What is promised to members, but not theirs yet.
  long pending() {
    return members.getOrDefault("pending", 0L);
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
