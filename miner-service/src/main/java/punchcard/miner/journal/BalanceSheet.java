package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// What accounts sum to, from one viewpoint.
///
/// @param asked from where it is looked at; what it does not name is not limited
/// @param trialBalance the sum over all accounts, zero in every currency; null for one member
/// @param positions the answer is true for these positions of the log
@Serdeable
@JsonInclude(Include.NON_NULL)
public record BalanceSheet(
    @Nullable String memberId,
    Viewpoint asked,
    List<Balance> balances,
    @Nullable List<Total> trialBalance,
    List<LogPosition> positions) {

  /// One account in one currency.
  ///
  /// @param account `members/available` and the like are all members' accounts of that name
  @Serdeable
  public record Balance(String account, String currency, long amountMinor) {}

  /// All accounts in one currency.
  @Serdeable
  public record Total(String currency, long amountMinor) {}
}
