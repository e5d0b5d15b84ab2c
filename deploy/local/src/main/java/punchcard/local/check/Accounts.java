package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Each entry moves between the accounts that its kind moves between, and as much as its lots say.
final class Accounts {
  private Accounts() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      Map<String, Long> is = new HashMap<>();
      for (Entry.Leg leg : entry.legs()) add(is, leg.account(), leg.currency(), leg.amount());
      for (String difference : Counts.differences(should(entry), is))
        differences.add(entry.entryId() + ": " + difference);
    }
    return differences;
  }

  private static Map<String, Long> should(Entry entry) {
    Map<String, Long> should = new HashMap<>();
    switch (entry.origin()) {
      case Entry.Issued _ -> {
        for (Entry.Lot lot : entry.lotsMade()) {
          add(should, available(entry), lot.currency(), lot.amount());
          add(should, "partner:" + lot.issuer() + "/issued", lot.currency(), -lot.amount());
        }
      }
      case Entry.Redeemed redeemed -> {
        String currency = entry.legs().getFirst().currency();
        long taken = entry.lotsTaken().stream().mapToLong(Entry.Taken::amount).sum();
        add(should, available(entry), currency, -taken);
        add(should, "partner:" + redeemed.partner() + "/redeemed", currency, taken);
      }
    }
    return should;
  }

  static String available(Entry entry) {
    return "member:" + entry.memberId() + "/available";
  }

  private static void add(Map<String, Long> sums, String account, String currency, long amount) {
    sums.merge(account + " " + currency, amount, Long::sum);
  }
}
