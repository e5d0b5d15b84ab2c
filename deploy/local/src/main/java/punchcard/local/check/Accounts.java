package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Each entry moves between the member's accounts and those that its kind moves to and from, and as
/// much as its lots say.
final class Accounts {
  private static final Set<String> OF_A_DIFFERENCE = Set.of("issued", "promised", "uncollected");

  private Accounts() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      for (Entry.Leg leg : entry.legs()) if (isAnothers(entry, leg)) tell(entry, leg, differences);
      switch (entry.origin()) {
        // What is undone is compared with what was done: see Undoings.
        case Origin.EntryReversed _ -> {}
        case Origin.DifferencePosted _ -> {
          for (Entry.Leg leg : entry.legs())
            if (!leg.account().isMembers() && !OF_A_DIFFERENCE.contains(leg.account().bucket()))
              tell(entry, leg, differences);
        }
        case Origin _ -> compare(entry, differences);
      }
    }
    return differences;
  }

  private static boolean isAnothers(Entry entry, Entry.Leg leg) {
    Entry.Account account = leg.account();
    return account.isMembers()
        && !account.equals(entry.account(account.bucket(), account.currency()));
  }

  private static void tell(Entry entry, Entry.Leg leg, List<String> differences) {
    differences.add(entry.entryId() + " has a leg on " + leg.account());
  }

  private static void compare(Entry entry, List<String> differences) {
    Sums<Entry.Account> left = Counterparts.of(entry);
    for (Entry.Leg leg : entry.legs())
      if (!leg.account().isMembers()) left.add(leg.account(), -leg.amount());
    Map<Entry.Account, Long> wrong = left.unequalToZero();
    wrong.forEach(
        (account, amount) ->
            differences.add(entry.entryId() + ": " + account + " lacks " + amount));
  }
}
