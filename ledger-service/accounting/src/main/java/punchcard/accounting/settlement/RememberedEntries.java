package punchcard.accounting.settlement;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Transaction;

/// Where entries are kept that may yet be taken back. Those of a member come in their order, each
/// once. For one thread.
///
/// Of an entry must survive whose it is, its number, its origin, and the lots that it moved.
public interface RememberedEntries {
  /// Keeps an entry.
  void keep(Transaction entry);

  /// Keeps, of an entry that is kept as well, that it was the award for an event. If an earlier one
  /// was too, that stays the first.
  void keepAward(Event event, Transaction award);

  /// A member's entry of this number, if it is kept.
  Optional<Transaction> entry(MemberId member, long sequence);

  /// The first award for an event, if one is kept.
  Optional<Transaction> firstAward(Event event);
}
