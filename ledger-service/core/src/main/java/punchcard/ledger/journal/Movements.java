package punchcard.ledger.journal;

import java.util.List;

/// What an entry does to a member's lots and debts: the legs, in detail.
///
/// @param made new lots, available or pending
/// @param taken of which lots points go: out of what is available, pending or, at the end of a
///     hold, held; those that repay debts come last
/// @param restored lots that become available again with their dates, or for the first time
/// @param owed new debts
/// @param repaid of which debts something is repaid
public record Movements(
    List<Lot> made, List<Lot> taken, List<Lot> restored, List<Debt> owed, List<Debt> repaid) {
  public static final Movements NONE =
      new Movements(List.of(), List.of(), List.of(), List.of(), List.of());

  public Movements {
    made = List.copyOf(made);
    taken = List.copyOf(taken);
    restored = List.copyOf(restored);
    owed = List.copyOf(owed);
    repaid = List.copyOf(repaid);
  }

  public static Movements making(List<Lot> lots) {
    return new Movements(lots, List.of(), List.of(), List.of(), List.of());
  }

  public static Movements taking(List<Lot> lots) {
    return new Movements(List.of(), lots, List.of(), List.of(), List.of());
  }

  public static Movements restoring(List<Lot> lots) {
    return new Movements(List.of(), List.of(), lots, List.of(), List.of());
  }

  /// Which lots went for what the entry is about: all that were taken but those that repaid debts.
  /// (A reversal and a forfeiture repay nothing: the debts
  /// they name are void.)
  public List<Lot> spent() {
    long repaying = 0;
    for (Debt debt : repaid) repaying = Math.addExact(repaying, debt.amountMinor());
    int end = taken.size();
    while (end > 0 && repaying > 0) repaying -= taken.get(--end).amountMinor();
    return taken.subList(0, end);
  }

  /// What these lots add up to; minor units.
  public static long sum(List<Lot> lots) {
    long sum = 0;
    for (Lot lot : lots) sum = Math.addExact(sum, lot.amountMinor());
    return sum;
  }
}
