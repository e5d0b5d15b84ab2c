package punchcard.cli.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import punchcard.avro.EntryReversed;
import punchcard.avro.LedgerEntry;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.TransferReturned;

/// Which entries of a partition later ones refer to. It is found out before the entries are
/// examined, so that of millions only these have to be remembered.
final class References {
  private final Map<String, Set<Long>> referred = new HashMap<>();

  /// Notes what an entry refers to.
  void note(LedgerEntry entry) {
    String member = entry.getMemberId();
    switch (entry.getBody()) {
      case RedemptionReturned returned -> add(member, returned.getReturnedSequence());
      case EntryReversed reversed -> add(member, reversed.getReversedSequence());
      case TransferReturned returned -> add(member, sequenceOf(returned.getTransferId()));
      default -> {}
    }
  }

  private void add(String member, long sequence) {
    referred.computeIfAbsent(member, _ -> new HashSet<>()).add(sequence);
  }

  boolean contain(Subject subject) {
    Set<Long> sequences = referred.get(subject.transaction().member().value());
    return sequences != null && sequences.contains(subject.sequence());
  }

  /// The sequence in a transfer's id, `<member>-<sequence>`; 0: it has none.
  static long sequenceOf(String transferId) {
    try {
      return Long.parseLong(transferId, transferId.lastIndexOf('-') + 1, transferId.length(), 10);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
