package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.journal.Lot;

/// What a member has.
///
/// @param sequence of the member's last entry that is in it
/// @param lots what is left of each lot, expired ones included until their expiry is posted
/// @param pendingLots what is promised, and what it waits for
/// @param holds that are open
/// @param proposals adjustments that wait for a second person
/// @param position up to where the log of requests is in it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record BalancesView(
    String memberId,
    long sequence,
    List<BalanceView> balances,
    List<OpenLotView> lots,
    List<OpenLotView> pendingLots,
    List<HoldView> holds,
    List<ProposalView> proposals,
    PositionView position) {

  static BalancesView of(MemberId member, Account account, LogPosition at, LocalDate today) {
    return new BalancesView(
        member.value(),
        account.sequence(),
        BalanceView.of(account, today),
        OpenLotView.of(account, lot -> !lot.isPending()),
        OpenLotView.of(account, Lot::isPending),
        account.pledges().holds().stream().map(HoldView::of).toList(),
        account.pledges().proposals().stream().map(ProposalView::of).toList(),
        PositionView.of(at));
  }
}
