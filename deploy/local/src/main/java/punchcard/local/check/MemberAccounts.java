package punchcard.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// After every entry a member's legs sum to what the lots say: `available` to the lots that can be
/// spent less the debts, `pending` to those that wait, `held` to those that are set aside.
final class MemberAccounts {
  /// By how much each account differed when it was last looked at: told once, not at every entry
  /// that follows.
  private final Map<Entry.Account, Long> known = new HashMap<>();

  private MemberAccounts() {}

  static List<String> differences(Evidence evidence) {
    return Walk.after(evidence, new MemberAccounts()::look);
  }

  private void look(Books books, Entry entry, List<String> differences) {
    Set<String> currencies =
        entry.legs().stream().map(leg -> leg.account().currency()).collect(Collectors.toSet());
    for (String currency : currencies) {
      compare(books, entry, "available", currency, books.available(currency), differences);
      compare(books, entry, "pending", currency, books.pending(currency), differences);
      compare(books, entry, "held", currency, books.held(currency), differences);
    }
  }

  private void compare(
      Books books,
      Entry entry,
      String bucket,
      String currency,
      long should,
      List<String> differences) {
    Entry.Account account = entry.account(bucket, currency);
    long is = books.balance(account);
    Long before = known.put(account, is - should);
    if (is - should != (before == null ? 0 : before))
      differences.add(
          entry.entryId() + ": " + account + " is " + is + ", by the lots it should be " + should);
  }
}
