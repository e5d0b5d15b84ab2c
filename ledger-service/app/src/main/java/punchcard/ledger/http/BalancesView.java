package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.OpenLot;
import punchcard.ledger.Purse;

/// What a member has.
///
/// @param lots what is left of each lot, expired ones included until their expiry is posted
/// @param position up to where the log of requests is in it
@Serdeable
record BalancesView(
    String memberId, List<BalanceView> balances, List<LotView> lots, PositionView position) {

  /// One currency.
  ///
  /// @param available what can be spent today; minor units
  /// @param expiredUnposted what is past its last day, but not yet posted as expired; minor units
  @Serdeable
  record BalanceView(String currency, long available, long expiredUnposted) {
    static BalanceView of(Purse purse, LocalDate today) {
      return new BalanceView(
          purse.currency().code(), purse.spendableMinorOn(today), purse.expiredMinorOn(today));
    }
  }

  /// One lot.
  ///
  /// @param left minor units
  /// @param expiresOn the last day on which it can be spent; null: it does not expire
  @Serdeable
  record LotView(
      String lotId,
      String currency,
      String issuer,
      long left,
      LocalDate earnedOn,
      @Nullable LocalDate expiresOn) {
    static LotView of(OpenLot lot, Purse purse) {
      return new LotView(
          lot.id().toString(),
          purse.currency().code(),
          lot.issuer().value(),
          lot.leftMinor(),
          lot.earnedOn(),
          lot.expiresOn());
    }
  }

  /// A place in the log.
  @Serdeable
  record PositionView(String topic, int partition, long offset) {}

  static BalancesView of(MemberId member, Account account, LogPosition at, LocalDate today) {
    return new BalancesView(
        member.value(),
        account.purses().stream().map(purse -> BalanceView.of(purse, today)).toList(),
        account.purses().stream().flatMap(BalancesView::lots).toList(),
        new PositionView(at.topic(), at.partition(), at.offset()));
  }

  private static Stream<LotView> lots(Purse purse) {
    return purse.lots().stream().map(lot -> LotView.of(lot, purse));
  }
}
