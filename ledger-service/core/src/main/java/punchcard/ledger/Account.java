package punchcard.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Hash;

/// What the ledger keeps of one member, so that the next request can be decided.
///
/// @param sequence of the last entry; 0: there is none
/// @param lastHash of the last entry
/// @param marks how far each stream of postings has come
/// @param purses one for each currency that the member ever had
/// @param pledges what is held, waits, or has been undone: most members have nothing of it
/// @param spendings what was spent lately
/// @param ties whether the points are its own
public record Account(
    long sequence,
    Hash lastHash,
    Marks marks,
    List<Purse> purses,
    Pledges pledges,
    Spendings spendings,
    Ties ties) {
  /// Before anything was posted.
  public static final Account NEW =
      new Account(0, Hash.NONE, Marks.NONE, List.of(), Pledges.NONE, Spendings.NONE, Ties.NONE);

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

  /// What is held; minor units.
  public long heldMinor(Currency currency) {
    long held = 0;
    for (Hold hold : pledges.holds())
      if (hold.currency().equals(currency)) held += hold.amountMinor();
    return held;
  }

  long nextSequence() {
    return sequence + 1;
  }

  Account at(Source source) {
    return new Account(sequence, lastHash, marks.movedTo(source), purses, pledges, spendings, ties);
  }

  Account with(Pledges next) {
    return new Account(sequence, lastHash, marks, purses, next, spendings, ties);
  }
}
