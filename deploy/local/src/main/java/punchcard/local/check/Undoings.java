package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is given back was spent before, and no more of it; what is reversed is an earlier entry,
/// undone to the last point, with its date, and once.
final class Undoings {
  private final Map<Long, Entry> entries = new HashMap<>();

  /// What is left of entries, on accounts that are not the member's.
  private final Map<Long, Sums<Entry.Account>> left = new HashMap<>();

  private final List<String> differences;

  private Undoings(List<String> differences) {
    this.differences = differences;
  }

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (List<Entry> history : evidence.histories().values()) {
      Undoings undoings = new Undoings(differences);
      history.forEach(undoings::follow);
    }
    return differences;
  }

  private void follow(Entry entry) {
    if (entry.origin() instanceof Origin.Undoing undoing) undo(entry, undoing);
    entries.put(entry.sequence(), entry);
    Sums<Entry.Account> moved = new Sums<>();
    add(moved, entry);
    left.put(entry.sequence(), moved);
  }

  private static void add(Sums<Entry.Account> sums, Entry entry) {
    for (Entry.Leg leg : entry.legs())
      if (!leg.account().isMembers() && !leg.account().bucket().equals("uncollected"))
        sums.add(leg.account(), leg.amount());
  }

  private void undo(Entry entry, Origin.Undoing undoing) {
    Entry earlier = entries.get(undoing.undone());
    Sums<Entry.Account> of = left.get(undoing.undone());
    if (earlier == null || of == null || of.unequalToZero().isEmpty()) {
      differences.add(
          entry.entryId() + " undoes " + undoing.undone() + ", of which nothing is left");
      return;
    }
    add(of, entry);
    switch (undoing) {
      case Origin.RedemptionReturned back -> giveBack(entry, back, earlier, of);
      case Origin.EntryReversed _ -> reverse(entry, earlier, of);
    }
  }

  private void giveBack(
      Entry entry, Origin.RedemptionReturned back, Entry earlier, Sums<Entry.Account> of) {
    if (!(earlier.origin() instanceof Origin.Spending at && at.partner().equals(back.partner())))
      differences.add(entry.entryId() + " returns what was not spent at " + back.partner());
    if (of.unequalToZero().values().stream().anyMatch(amount -> amount < 0))
      differences.add(entry.entryId() + " returns more than is left of " + earlier.entryId());
  }

  private void reverse(Entry entry, Entry earlier, Sums<Entry.Account> of) {
    of.unequalToZero()
        .forEach(
            (account, amount) ->
                differences.add(entry.entryId() + " leaves " + amount + " on " + account));
    if (!entry.occurredAt().equals(earlier.occurredAt()))
      differences.add(entry.entryId() + " has not the date of " + earlier.entryId());
  }
}
