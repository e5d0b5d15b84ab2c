package punchcard.accounting.movement;

import static punchcard.accounting.movement.Place.ADJUSTED;
import static punchcard.accounting.movement.Place.AVAILABLE;
import static punchcard.accounting.movement.Place.EXPIRED;
import static punchcard.accounting.movement.Place.HELD;
import static punchcard.accounting.movement.Place.IN_TRANSIT;
import static punchcard.accounting.movement.Place.ISSUED;
import static punchcard.accounting.movement.Place.PENDING;
import static punchcard.accounting.movement.Place.PROMISED;
import static punchcard.accounting.movement.Place.REDEEMED;

import java.util.ArrayList;
import java.util.List;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Tells where an entry takes its lots.
public final class LotMoves {
  /// @param madeFrom where new lots come from
  /// @param takenFrom where a member's lots were that are taken
  /// @param takenTo where they go
  /// @param restoredFrom where lots come from that become available again
  private record Ways(Place madeFrom, Place takenFrom, Place takenTo, Place restoredFrom) {}

  private LotMoves() {}

  public static List<LotMove> of(Transaction transaction) {
    Ways ways = ways(transaction);
    List<LotMove> moves = new ArrayList<>();
    for (Lot lot : transaction.moved().made()) moves.add(made(lot, ways));
    for (Lot lot : transaction.moved().taken()) moves.add(taken(lot, ways));
    for (Lot lot : transaction.moved().restored())
      moves.add(new LotMove(lot, ways.restoredFrom(), AVAILABLE));
    return moves;
  }

  private static LotMove made(Lot lot, Ways ways) {
    return lot.isPending()
        ? new LotMove(lot, PROMISED, PENDING)
        : new LotMove(lot, ways.madeFrom(), AVAILABLE);
  }

  private static LotMove taken(Lot lot, Ways ways) {
    return lot.isPending()
        ? new LotMove(lot, PENDING, PROMISED)
        : new LotMove(lot, ways.takenFrom(), ways.takenTo());
  }

  /// What an award takes repays a debt.
  private static Ways ways(Transaction transaction) {
    return switch (transaction.origin()) {
      case Origin.PointsIssued _, Origin.PointsMatured _, Origin.OpeningPosted _ ->
          new Ways(ISSUED, AVAILABLE, ADJUSTED, ISSUED);
      case Origin.PointsRedeemed _ -> new Ways(ADJUSTED, AVAILABLE, REDEEMED, REDEEMED);
      case Origin.PointsReserved _, Origin.RedemptionHeld _ ->
          new Ways(ADJUSTED, AVAILABLE, HELD, HELD);
      case Origin.HoldCaptured _ -> new Ways(ADJUSTED, HELD, REDEEMED, HELD);
      case Origin.HoldReleased _, Origin.HoldExpired _ -> new Ways(ADJUSTED, HELD, ADJUSTED, HELD);
      case Origin.PointsExpired _ -> new Ways(ADJUSTED, AVAILABLE, EXPIRED, EXPIRED);
      case Origin.RedemptionReturned _ -> new Ways(ADJUSTED, AVAILABLE, ADJUSTED, REDEEMED);
      case Origin.EntryReversed _ -> reversing(transaction.legs());
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.TransferReturned _ ->
          throughTransit(transaction.origin());
      case Origin.PointsForfeited _ -> new Ways(ADJUSTED, AVAILABLE, EXPIRED, EXPIRED);
      case Origin.PointsHandedOver _, Origin.PointsTakenOver _ ->
          throughTransit(transaction.origin());
      case Origin.MemberMerged _,
          Origin.MemberUnmerged _,
          Origin.MemberSeparated _,
          Origin.PromiseCancelled _,
          Origin.PointsAdjusted _,
          Origin.DifferencePosted _,
          Origin.PointsConverted _ ->
          new Ways(ADJUSTED, AVAILABLE, ADJUSTED, ADJUSTED);
    };
  }

  /// What arrives repays a debt first.
  private static Ways throughTransit(Origin origin) {
    boolean leaves =
        origin instanceof Origin.TransferSent || origin instanceof Origin.PointsHandedOver;
    Place takenTo = leaves ? IN_TRANSIT : ADJUSTED;
    return new Ways(IN_TRANSIT, AVAILABLE, takenTo, IN_TRANSIT);
  }

  /// The opposite of whatever has legs like these.
  private static Ways reversing(List<Leg> legs) {
    Place other =
        legs.stream().map(LotMoves::other).filter(p -> p != ADJUSTED).findFirst().orElse(ADJUSTED);
    return new Ways(other, AVAILABLE, other, other);
  }

  private static Place other(Leg leg) {
    return switch (leg.account().bucket()) {
      case REDEEMED -> REDEEMED;
      case EXPIRED -> EXPIRED;
      case CLEARING -> IN_TRANSIT;
      case AVAILABLE, PENDING, HELD, ISSUED, PROMISED, UNCOLLECTED, ADJUSTED, OPENING, ROUNDING ->
          ADJUSTED;
    };
  }
}
