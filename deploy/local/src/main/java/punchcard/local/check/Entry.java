package punchcard.local.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An entry of the journal, as it was read.
///
/// @param partition of `ledger-entries`
/// @param askedAs the idempotency key of the request that it comes from; empty: nobody asked
/// @param hash in hexadecimal digits, as is `previousHash`
/// @param hashOfFields what its hash should be, by its fields and `previousHash`; empty if its
///     format is not known
record Entry(
    int partition,
    String key,
    String entryId,
    String memberId,
    long sequence,
    Instant occurredAt,
    Instant recordedAt,
    String period,
    List<Leg> legs,
    Moved moved,
    Origin origin,
    String askedAs,
    Map<String, String> metadata,
    String previousHash,
    String hash,
    String hashOfFields) {

  Entry {
    legs = List.copyOf(legs);
    metadata = Map.copyOf(metadata);
  }

  record Leg(Account account, long amount) {}

  /// What the entry does to the member's lots and debts.
  record Moved(
      List<Lot> made, List<Lot> taken, List<Lot> restored, List<Debt> owed, List<Debt> repaid) {
    Moved {
      made = List.copyOf(made);
      taken = List.copyOf(taken);
      restored = List.copyOf(restored);
      owed = List.copyOf(owed);
      repaid = List.copyOf(repaid);
    }

    /// What is taken for what the entry is about: the rest, taken last, repays debts.
    List<Lot> spent() {
      Sums<String> repaying = new Sums<>();
      for (Debt debt : repaid) repaying.add(debt.currency(), debt.amount());
      int end = taken.size();
      while (end > 0 && taken.get(end - 1).amount() <= repaying.of(taken.get(end - 1).currency())) {
        end--;
        repaying.add(taken.get(end).currency(), -taken.get(end).amount());
      }
      return taken.subList(0, end);
    }
  }

  /// Points that the member owes.
  record Debt(String debtId, String currency, long amount, String bearer) {
    Debt of(long other) {
      return new Debt(debtId, currency, other, bearer);
    }
  }

  /// One of the member's accounts.
  Account account(String bucket, String currency) {
    return new Account("member:" + memberId + "/" + bucket, currency);
  }

  /// How much it moves on an account.
  long moves(Account account) {
    long sum = 0;
    for (Leg leg : legs) if (leg.account().equals(account)) sum = Math.addExact(sum, leg.amount());
    return sum;
  }

  /// An account in one currency.
  record Account(String name, String currency) {
    static Account partner(String partner, String bucket, String currency) {
      return new Account("partner:" + partner + "/" + bucket, currency);
    }

    static Account program(String bucket, String currency) {
      return new Account("program/" + bucket, currency);
    }

    boolean isMembers() {
      return name.startsWith("member:");
    }

    String bucket() {
      return name.substring(name.indexOf('/') + 1);
    }

    @Override
    public String toString() {
      return name + " " + currency;
    }
  }
}
