package punchcard.ledger.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;

/// What an entry says: amounts moved between accounts, all at once, and why.
///
/// @param sequence 1, 2, 3… per member
/// @param occurredAt when what it is about happened
/// @param recordedAt when the request was appended to the log
/// @param period the accounting month
/// @param legs two or more, summing to zero in every currency; none if it says what becomes of a
///     member that has nothing
/// @param metadata the caller's own notes
public record Transaction(
    MemberId member,
    long sequence,
    Instant occurredAt,
    Instant recordedAt,
    YearMonth period,
    List<Leg> legs,
    Movements moved,
    Origin origin,
    SortedMap<String, String> metadata) {

  /// @throws IllegalArgumentException if the legs do not sum to zero
  public Transaction {
    legs = List.copyOf(legs);
    boolean movesNothing = legs.isEmpty() && origin instanceof Origin.Becoming;
    if (legs.size() < 2 && !movesNothing)
      throw new IllegalArgumentException("an entry has two legs or more");
    for (Leg leg : legs) requireBalanced(legs, leg.currency());
  }

  private static void requireBalanced(List<Leg> legs, Currency currency) {
    long sum = 0;
    for (Leg leg : legs)
      if (leg.currency().equals(currency)) sum = Math.addExact(sum, leg.amountMinor());
    if (sum != 0) throw new IllegalArgumentException("legs sum to " + sum + " " + currency);
  }

  /// The entry's name: the member and the sequence number.
  public String entryId() {
    return member + "-" + sequence;
  }
}
