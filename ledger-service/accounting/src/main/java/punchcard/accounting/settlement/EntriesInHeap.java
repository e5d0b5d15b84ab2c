package punchcard.accounting.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Transaction;

/// Keeps entries in the heap: about a kilobyte each.
final class EntriesInHeap implements RememberedEntries {
  private record Name(MemberId member, long sequence) {}

  private final Map<Name, Transaction> byName = new HashMap<>();
  private final Map<Event, Transaction> awards = new HashMap<>();

  @Override
  public void keep(Transaction entry) {
    byName.put(new Name(entry.member(), entry.sequence()), entry);
  }

  @Override
  public void keepAward(Event event, Transaction award) {
    awards.putIfAbsent(event, award);
  }

  @Override
  public Optional<Transaction> entry(MemberId member, long sequence) {
    return Optional.ofNullable(byName.get(new Name(member, sequence)));
  }

  @Override
  public Optional<Transaction> firstAward(Event event) {
    return Optional.ofNullable(awards.get(event));
  }
}
