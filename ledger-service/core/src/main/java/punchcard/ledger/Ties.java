package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Whether the member's points are its own, and which of them came from members that were merged
/// into it: most members have nothing of it.
///
/// @param inherited by which merges lots and debts came, also of those that are spent: they may
///     be given back
/// @param separated merges that are undone
public record Ties(Status status, List<Inherited> inherited, List<Separated> separated) {
  private static final Status OPEN = new Status.Open();

  public static final Ties NONE = new Ties(OPEN, List.of(), List.of());

  public Ties {
    inherited = List.copyOf(inherited);
    separated = List.copyOf(separated);
  }

  /// By which merges a lot or a debt came, the last one last; empty: it is the member's own.
  List<MergeId> mergesOf(LotId id) {
    for (Inherited came : inherited) if (came.sequence() == id.sequence()) return came.merges();
    return List.of();
  }

  /// After an entry.
  Ties after(Transaction posted) {
    return switch (posted.origin()) {
      case Origin.PointsForfeited _ -> new Ties(new Status.Erased(), List.of(), List.of());
      case Origin.MemberMerged merged ->
          status instanceof Status.Erased
              ? this
              : in(new Status.Merged(merged.merge(), merged.into(), false));
      case Origin.MemberUnmerged undone -> isMergedBy(undone.merge()) ? in(OPEN) : this;
      case Origin.MemberSeparated(MergeId merge, var member) ->
          new Ties(status, inherited, plus(separated, new Separated(merge, member)));
      case Origin.PointsTakenOver taken -> after(posted.sequence(), taken);
      case Origin.TransferReturned returned -> isTooMuch(returned) ? keeping(returned.to()) : this;
      case Origin.Spending _, Origin.PointsIssued _, Origin.PointsReserved _ -> this;
      case Origin.RedemptionHeld _, Origin.HoldReleased _, Origin.HoldExpired _ -> this;
      case Origin.PointsExpired _, Origin.PointsMatured _, Origin.PromiseCancelled _ -> this;
      case Origin.RedemptionReturned _, Origin.EntryReversed _, Origin.PointsAdjusted _ -> this;
      case Origin.DifferencePosted _, Origin.PointsConverted _, Origin.OpeningPosted _ -> this;
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.PointsHandedOver _ -> this;
    };
  }

  private Ties after(long sequence, Origin.PointsTakenOver taken) {
    Ties with =
        taken.merges().isEmpty()
            ? this
            : new Ties(status, plus(inherited, new Inherited(sequence, taken.merges())), separated);
    return taken.undoing() && isMergedBy(taken.merge()) ? with.halted() : with;
  }

  private boolean isMergedBy(MergeId merge) {
    return status instanceof Status.Merged merged && merged.merge().equals(merge);
  }

  private static boolean isTooMuch(Origin.TransferReturned returned) {
    return returned.why().equals(Refusal.BALANCE_TOO_LARGE.name());
  }

  /// What another member cannot count stays: handed over again it would only come back again.
  private Ties keeping(MemberId from) {
    List<Separated> others = new ArrayList<>(separated);
    others.removeIf(each -> each.from().equals(from));
    Ties kept = new Ties(status, inherited, others);
    return status instanceof Status.Merged merged && merged.into().equals(from)
        ? kept.halted()
        : kept;
  }

  private Ties halted() {
    return status instanceof Status.Merged(MergeId merge, var into, _)
        ? in(new Status.Merged(merge, into, true))
        : this;
  }

  private Ties in(Status next) {
    return new Ties(next, inherited, separated);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
