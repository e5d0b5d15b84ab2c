package punchcard.ledger;

import org.jspecify.annotations.Nullable;

/// What cannot be asked any more of a member that is erased or merged into another. What began
/// before can be brought to its end: whatever becomes free by it is lost, or moves on.
final class Closed {
  private Closed() {}

  /// Why not; null: nothing stands in the way.
  static @Nullable Refusal refusal(Account account, Command command) {
    return switch (account.ties().status()) {
      case Status.Open _ -> null;
      case Status.Erased _ -> endsEarlier(command) ? null : Refusal.MEMBER_ERASED;
      case Status.Merged _ -> begins(command) ? Refusal.MEMBER_MERGED : null;
    };
  }

  /// A redemption that is returned is the partner's to pay back, and a reversal puts books right,
  /// whoever the member was. What was on its way cannot stay there.
  private static boolean endsEarlier(Command command) {
    return switch (command) {
      case Forfeiture _, Merge _, Unmerge _, Separation _ -> true;
      case TransferComeback _, HandoverArrival _ -> true;
      case Issue _, Opening _, Difference _, Maturing _, Cancellation _ -> false;
      case TransferArrival _ -> false;
      case Request request -> endsEarlier(request.demand());
    };
  }

  private static boolean endsEarlier(Demand demand) {
    return switch (demand) {
      case Demand.RedemptionReturn _, Demand.Reversal _ -> true;
      case Demand.Redemption _, Demand.Reservation _, Demand.Transfer _ -> false;
      case Demand.Conversion _, Demand.Adjustment _, Demand.Approval _ -> false;
      case Demand.Capture _, Demand.Release _, Demand.Review _ -> false;
    };
  }

  private static boolean begins(Command command) {
    return switch (command) {
      case Command.Sourced _, TransferArrival _, TransferComeback _, HandoverArrival _ -> false;
      case Request request -> begins(request.demand());
    };
  }

  private static boolean begins(Demand demand) {
    return switch (demand) {
      case Demand.Redemption _, Demand.Reservation _, Demand.Transfer _ -> true;
      case Demand.Conversion _, Demand.Adjustment _ -> true;
      case Demand.Capture _, Demand.Release _, Demand.Review _, Demand.Approval _ -> false;
      case Demand.RedemptionReturn _, Demand.Reversal _ -> false;
    };
  }
}
