package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;

/// Finds the earlier entry that a demand is about.
final class Earlier {
  private Earlier() {}

  static boolean isUnknown(Account account, long sequence) {
    return sequence < 1 || sequence > account.sequence();
  }

  /// The entry as it was said to whoever asked for it, or as the request brings it. What a request
  /// brings is believed only if it is that member's, of that number, and its hash is right.
  static Optional<Entry> entry(Answers answers, Request request, long sequence) {
    return answers
        .entry(sequence)
        .or(
            () ->
                Optional.ofNullable(request.evidence())
                    .filter(brought -> isOf(brought, request, sequence)));
  }

  private static boolean isOf(Entry brought, Request request, long sequence) {
    return brought.transaction().member().equals(request.member())
        && brought.transaction().sequence() == sequence
        && brought.isIntact();
  }

  /// The lots that an entry spent, as far as they have not been given back: what was taken last is
  /// given back first, since it would have lasted longest.
  static List<Lot> lastTaken(List<Lot> taken, long returnedBefore, long minor) {
    return Purse.parts(skipping(taken.reversed(), returnedBefore), minor);
  }

  private static List<Lot> skipping(List<Lot> lots, long minor) {
    List<Lot> rest = new ArrayList<>(lots.size());
    long skip = minor;
    for (Lot lot : lots) {
      if (skip >= lot.amountMinor()) {
        skip -= lot.amountMinor();
      } else {
        rest.add(skip == 0 ? lot : lot.without(skip));
        skip = 0;
      }
    }
    return rest;
  }
}
