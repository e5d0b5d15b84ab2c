package punchcard.ledger.http;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand;
import punchcard.ledger.journal.Asker;

/// What is asked of one member's account, and by whom.
///
/// @param metadata the caller's own notes
/// @param at where the earlier entry lies that the demand is about, if the caller says so
record Asked(
    MemberId member,
    Asker asker,
    Demand demand,
    SortedMap<String, String> metadata,
    @Nullable Place at,
    Instant askedAt) {

  /// A place in the journal.
  record Place(int partition, long offset) {}

  /// The partner whose staff asks, where only what is that partner's is theirs to know.
  @Nullable PartnerId by() {
    return switch (demand) {
      case Demand.Capture capture -> capture.by();
      case Demand.Release release -> release.by();
      case Demand.RedemptionReturn back -> back.by();
      case Demand.Redemption _, Demand.Reservation _, Demand.Reversal _ -> null;
      case Demand.Adjustment _, Demand.Approval _, Demand.Review _ -> null;
      case Demand.Transfer _, Demand.Conversion _ -> null;
    };
  }

  /// The number of the earlier entry that the demand is about; 0: it is about none.
  long sequence() {
    return switch (demand) {
      case Demand.RedemptionReturn back -> back.sequence();
      case Demand.Reversal reversal -> reversal.sequence();
      case Demand.Redemption _, Demand.Reservation _, Demand.Capture _, Demand.Release _ -> 0;
      case Demand.Adjustment _, Demand.Approval _, Demand.Review _ -> 0;
      case Demand.Transfer _, Demand.Conversion _ -> 0;
    };
  }
}
