package punchcard.local.demo;

import java.util.HashSet;
import java.util.Set;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldExpired;
import punchcard.avro.HoldReleased;
import punchcard.avro.LedgerEntry;
import punchcard.avro.PointsReserved;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferReturned;
import punchcard.avro.TransferSent;
import punchcard.events.Topics;
import punchcard.local.Addresses;

/// Follows the journal for what the demo has begun and what must still end by itself: holds that
/// were forgotten, and points on their way to another member.
final class UnderWay implements AutoCloseable {
  private static final String DEMO = "errands-of-";

  private final LogReader<LedgerEntry> journal;
  private final Set<String> begun = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  UnderWay(Addresses stack) {
    this.journal = new LogReader<>(Topics.LEDGER_ENTRIES, stack);
  }

  /// How much has begun and not ended, by now.
  long count() {
    journal.readOn(record -> follow(record.value()));
    return begun.stream().filter(one -> !ended.contains(one)).count();
  }

  private void follow(LedgerEntry entry) {
    switch (entry.getBody()) {
      case PointsReserved at -> {
        if (at.getAsker().getIdempotencyKey().startsWith(DEMO))
          begun.add(hold(entry, entry.getSequence()));
      }
      case TransferSent of -> {
        if (of.getAsker().getIdempotencyKey().startsWith(DEMO)) begun.add(of.getTransferId());
      }
      case HoldCaptured of -> ended.add(hold(entry, of.getHold()));
      case HoldReleased of -> ended.add(hold(entry, of.getHold()));
      case HoldExpired of -> ended.add(hold(entry, of.getHold()));
      case TransferReceived of -> ended.add(of.getTransferId());
      case TransferReturned of -> ended.add(of.getTransferId());
      default -> {}
    }
  }

  private static String hold(LedgerEntry entry, long number) {
    return entry.getMemberId() + "-" + number;
  }

  @Override
  public void close() {
    journal.close();
  }
}
