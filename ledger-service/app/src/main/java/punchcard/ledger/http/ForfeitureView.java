package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;

/// What an erasure would forfeit: in each currency all that is available, pending or held; what is
/// owed is written off.
///
/// @param shown the hash of the member's last entry that is in it; empty: there is none
/// @param position up to where the log of requests is in it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ForfeitureView(
    String memberId, String shown, List<BalanceView> forfeited, PositionView position) {
  static ForfeitureView of(MemberId member, Account account, LogPosition at, LocalDate today) {
    return new ForfeitureView(
        member.value(),
        account.isNew() ? "" : account.lastHash().toString(),
        BalanceView.of(account, today),
        PositionView.of(at));
  }
}
