package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;

/// What of a member's points is set aside.
///
/// @param holds that are open
/// @param position up to where the log of requests is in it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record HoldsView(String memberId, List<HoldView> holds, PositionView position) {
  static HoldsView of(MemberId member, Account account, LogPosition at) {
    return new HoldsView(
        member.value(),
        account.pledges().holds().stream().map(HoldView::of).toList(),
        PositionView.of(at));
  }
}
