package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Lot;

/// Points on their way from one member to another.
///
/// @param transferId the entry that sent them
/// @param lots at least one, with their issuers, prices and dates
public record Passage(
    String transferId, MemberId from, MemberId to, Instant sentAt, List<Lot> lots) {
  public Passage {
    lots = List.copyOf(lots);
  }
}
