package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.Currency;

/// What the ledger keeps of one member, so that the next request can be decided.
///
/// @param sequence of the last entry; 0: there is none
/// @param lastHash of the last entry
/// @param marks how far each stream of postings has come
/// @param purses one for each currency that the member ever had
public record Account(long sequence, Hash lastHash, Marks marks, List<Purse> purses) {
  /// Before anything was posted.
  public static final Account NEW = new Account(0, Hash.NONE, Marks.NONE, List.of());

  public Account {
    purses = List.copyOf(purses);
  }

  /// Whether nothing was ever posted.
  public boolean isNew() {
    return sequence == 0;
  }

  public Optional<Purse> purse(Currency currency) {
    for (Purse purse : purses) if (purse.currency().equals(currency)) return Optional.of(purse);
    return Optional.empty();
  }

  /// What can be spent on this day; minor units.
  public long spendableMinorOn(LocalDate day, Currency currency) {
    return purse(currency).map(purse -> purse.spendableMinorOn(day)).orElse(0L);
  }

  long totalMinor(Currency currency) {
    return purse(currency).map(Purse::totalMinor).orElse(0L);
  }

  long nextSequence() {
    return sequence + 1;
  }

  Account at(Source source) {
    return new Account(sequence, lastHash, marks.movedTo(source), purses);
  }

  Account after(Entry entry) {
    List<Purse> next = new ArrayList<>(purses);
    for (Lot lot : entry.transaction().lotsMade()) add(next, lot);
    for (LotTaken taken : entry.transaction().lotsTaken()) take(next, taken);
    return new Account(entry.transaction().sequence(), entry.hash(), marks, next);
  }

  private static void add(List<Purse> purses, Lot lot) {
    for (int i = 0; i < purses.size(); i++) {
      if (!purses.get(i).currency().equals(lot.currency())) continue;
      purses.set(i, purses.get(i).with(lot.open()));
      return;
    }
    purses.add(new Purse(lot.currency(), List.of(lot.open())));
  }

  private static void take(List<Purse> purses, LotTaken taken) {
    for (int i = 0; i < purses.size(); i++) {
      if (!purses.get(i).holds(taken.lot())) continue;
      purses.set(i, purses.get(i).without(taken));
      return;
    }
    throw new IllegalStateException("the member has no lot " + taken.lot());
  }
}
