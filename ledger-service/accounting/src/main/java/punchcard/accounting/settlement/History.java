package punchcard.accounting.settlement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.period.Entries;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.RedemptionTerms;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;

/// Finds what was stamped on earlier entries of the same member, for the entries that take
/// something of them back.
final class History {
  private final RememberedEntries kept;
  private final Predicate<Transaction> wanted;

  private History(RememberedEntries kept, Predicate<Transaction> wanted) {
    this.kept = kept;
    this.wanted = wanted;
  }

  /// Remembers of all that comes what may yet be taken back: nobody knows yet what will be.
  ///
  /// @param kept where; empty
  static History ofAll(RememberedEntries kept) {
    return new History(kept, entry -> mayBeTakenBack(entry.origin()));
  }

  /// Remembers of what comes only what is ever taken back. For that the journal is read once.
  static History of(Entries entries) {
    References references = new References();
    entries.forEach(logged -> references.note(logged.transaction()));
    return new History(new EntriesInHeap(), references::areTo);
  }

  /// Whether the ledger lets an entry of this kind be returned, reversed or corrected.
  private static boolean mayBeTakenBack(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued _,
          Origin.DifferencePosted _,
          Origin.PointsAdjusted _,
          Origin.OpeningPosted _,
          Origin.Spending _,
          Origin.PointsExpired _ ->
          true;
      case Origin.PointsReserved _,
          Origin.RedemptionHeld _,
          Origin.HoldReleased _,
          Origin.HoldExpired _,
          Origin.PointsMatured _,
          Origin.PromiseCancelled _,
          Origin.RedemptionReturned _,
          Origin.EntryReversed _,
          Origin.TransferSent _,
          Origin.TransferReceived _,
          Origin.TransferReturned _,
          Origin.PointsConverted _,
          Origin.Becoming _,
          Origin.PointsHandedOver _,
          Origin.PointsTakenOver _ ->
          false;
    };
  }

  /// Remembers one more, if it may be asked for. An award is known by its event: of several, the
  /// first.
  void add(Transaction transaction) {
    if (!wanted.test(transaction)) return;
    kept.keep(transaction);
    if (transaction.origin() instanceof Origin.PointsIssued(Cause cause))
      kept.keepAward(Event.of(transaction.member(), cause), transaction);
  }

  /// The entry that this one takes back, if it names one.
  Optional<Transaction> corrected(Transaction transaction) {
    return TakenBack.by(transaction).flatMap(back -> entry(transaction, back));
  }

  /// @throws IllegalStateException if an entry that is named is not there: entries are handed over
  ///     with all before them
  private Optional<Transaction> entry(Transaction of, TakenBack back) {
    return switch (back) {
      case TakenBack.Award(Event event) -> kept.firstAward(event);
      case TakenBack.Entry(MemberId member, long sequence) ->
          Optional.of(
              kept.entry(member, sequence)
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              of.entryId() + " corrects " + sequence + ", which is missing")));
    };
  }

  /// What was stamped on the redemption that an entry makes or takes back.
  @Nullable RedemptionTerms redemptionTerms(Transaction transaction) {
    Origin origin = transaction.origin();
    if (origin instanceof Origin.PointsRedeemed redeemed) return redeemed.terms();
    if (origin instanceof Origin.HoldCaptured captured) return captured.terms();
    return corrected(transaction).map(this::redemptionTerms).orElse(null);
  }

  /// What was stamped on points that an entry takes back, or gives, although it moves no lot of
  /// them: first on those of the entry that it corrects, else on its own.
  Optional<Stamp> stamp(Transaction transaction, Predicate<Lot> wanted) {
    return corrected(transaction)
        .flatMap(earlier -> stamp(earlier, wanted))
        .or(() -> lots(transaction).filter(wanted).map(Lot::stamp).findFirst());
  }

  private static Stream<Lot> lots(Transaction transaction) {
    Movements moved = transaction.moved();
    return Stream.of(moved.made(), moved.restored(), moved.taken()).flatMap(List::stream);
  }
}
