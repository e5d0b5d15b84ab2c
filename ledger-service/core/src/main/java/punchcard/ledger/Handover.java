package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.MergeId;

/// Points or debts on their way from one member to another, because the two were merged or are so
/// no longer.
///
/// @param transferId the entry that sent them
/// @param undoing whether they go back
/// @param merges by which merges they are with the other then, the first first
/// @param lots with their issuers, prices and dates
public record Handover(
    String transferId,
    MemberId from,
    MemberId to,
    Instant sentAt,
    MergeId merge,
    boolean undoing,
    List<MergeId> merges,
    List<Lot> lots,
    List<Debt> debts) {
  public Handover {
    merges = List.copyOf(merges);
    lots = List.copyOf(lots);
    debts = List.copyOf(debts);
  }
}
