package punchcard.cli.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// The entry that is examined, and where findings about it go.
///
/// @param entryId as the record has it
/// @param legsHold whether the entry has the record's legs; if not, those cannot be held, and the
///     entry has others in their place
/// @param zone of the programme's days
record Subject(
    LogPosition at, String entryId, Entry entry, boolean legsHold, ZoneId zone, Findings findings) {

  Transaction transaction() {
    return entry.transaction();
  }

  Movements moved() {
    return entry.transaction().moved();
  }

  Origin origin() {
    return entry.transaction().origin();
  }

  long sequence() {
    return entry.transaction().sequence();
  }

  /// Which lots are taken out of what is available or pending. A capture spends what is held; only
  /// what repays debts is taken from what comes back.
  List<Lot> takenFromLots() {
    return takenFromLots(entry.transaction());
  }

  static List<Lot> takenFromLots(Transaction entry) {
    List<Lot> taken = entry.moved().taken();
    return entry.origin() instanceof Origin.HoldCaptured
        ? taken.subList(entry.moved().spent().size(), taken.size())
        : taken;
  }

  LocalDate occurredOn() {
    return LocalDate.ofInstant(transaction().occurredAt(), zone);
  }

  LocalDate recordedOn() {
    return LocalDate.ofInstant(transaction().recordedAt(), zone);
  }

  void checked(Proof proof) {
    findings.checked(proof);
  }

  void fault(Proof proof, String text) {
    findings.add(new Finding(proof, at, entryId, text));
  }
}
