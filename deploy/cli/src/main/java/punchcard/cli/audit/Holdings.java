package punchcard.cli.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.Transaction;

/// What a member has by the journal: each account, what is owed, and each lot, under a name that
/// people read. Whoever is compared with it says it under the same names.
public final class Holdings {
  private final Map<String, Long> amounts = new HashMap<>();

  /// The name of one of a member's accounts.
  ///
  /// @param bucket such as `available`
  public static String account(String member, String bucket, String currency) {
    return "member:" + member + "/" + bucket + " in " + currency;
  }

  /// The name of what a member owes.
  public static String debts(String member, String currency) {
    return "what member:" + member + " owes in " + currency;
  }

  /// The name of a lot.
  ///
  /// @param bucket `available` or `pending`
  public static String lot(
      String member, String bucket, String currency, String lotId, String issuer) {
    return "lot " + lotId + " of " + issuer + " in " + account(member, bucket, currency);
  }

  void follow(Transaction entry) {
    String member = entry.member().value();
    for (Leg leg : entry.legs())
      if (leg.account().owner() instanceof Owner.Member)
        add(
            account(member, leg.account().bucket().text(), leg.currency().code()),
            leg.amountMinor());
    for (Lot lot : entry.moved().made()) add(name(member, lot), lot.amountMinor());
    for (Lot lot : entry.moved().restored()) add(name(member, lot), lot.amountMinor());
    for (Lot lot : Subject.takenFromLots(entry)) add(name(member, lot), -lot.amountMinor());
    owe(member, entry.moved().owed(), 1);
    owe(member, entry.moved().repaid(), -1);
  }

  private void owe(String member, List<Debt> debts, int sign) {
    for (Debt debt : debts)
      add(debts(member, debt.currency().code()), Math.multiplyExact(sign, debt.amountMinor()));
  }

  private static String name(String member, Lot lot) {
    return lot(
        member,
        lot.isPending() ? "pending" : "available",
        lot.currency().code(),
        lot.id().toString(),
        lot.issuer().value());
  }

  private void add(String name, long minor) {
    long now = amounts.merge(name, minor, Math::addExact);
    if (now == 0) amounts.remove(name);
  }

  /// What the ledger should say. It tells as available what can be spent: without what is past its
  /// last day, and never less than zero.
  Map<String, Long> asTold(String member, Map<String, Long> expiredMinor) {
    Map<String, Long> told = new HashMap<>(amounts);
    told.keySet().stream()
        .filter(name -> name.startsWith("member:" + member + "/available in "))
        .toList()
        .forEach(
            name -> {
              String currency = name.substring(name.lastIndexOf(' ') + 1);
              long expired = expiredMinor.getOrDefault(currency, 0L);
              long spendable = Math.max(0, amounts.getOrDefault(name, 0L) - expired);
              if (spendable == 0) told.remove(name);
              else told.put(name, spendable);
            });
    return told;
  }
}
