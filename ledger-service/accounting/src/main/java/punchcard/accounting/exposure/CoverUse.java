package punchcard.accounting.exposure;

import java.math.BigInteger;
import java.util.List;
import punchcard.accounting.money.Money;
import punchcard.ledger.programme.Cover;

/// How far a partner's deposit or credit is used up by what it owes.
///
/// @param owed what the partner owes
/// @param usedPerMille of the cover, rounded down; 0 if nothing is owed, or nothing covers it
/// @param alertsPerMille the thresholds that are reached, rising
/// @param exceeded whether more is owed than is covered; without a cover, whether anything is
public record CoverUse(
    Money owed, int usedPerMille, List<Integer> alertsPerMille, boolean exceeded) {
  private static final BigInteger WHOLE = BigInteger.valueOf(1000);

  public CoverUse {
    alertsPerMille = List.copyOf(alertsPerMille);
  }

  public static CoverUse of(Cover cover, Money owed) {
    return switch (cover) {
      case Cover.None() -> new CoverUse(owed, 0, List.of(), owed.minor() > 0);
      case Cover.Deposit(long amountMinor, List<Integer> alerts) -> of(amountMinor, alerts, owed);
      case Cover.Credit(long amountMinor, List<Integer> alerts) -> of(amountMinor, alerts, owed);
    };
  }

  private static CoverUse of(long amountMinor, List<Integer> alerts, Money owed) {
    BigInteger used = BigInteger.valueOf(Math.max(0, owed.minor()));
    int perMille =
        used.multiply(WHOLE)
            .divide(BigInteger.valueOf(amountMinor))
            .min(BigInteger.valueOf(Integer.MAX_VALUE))
            .intValueExact();
    List<Integer> reached = alerts.stream().filter(alert -> perMille >= alert).toList();
    return new CoverUse(owed, perMille, reached, owed.minor() > amountMinor);
  }

  /// The thresholds that are reached now and were not before: whom to tell what.
  public List<Integer> raisedSince(CoverUse before) {
    return alertsPerMille.stream().filter(a -> !before.alertsPerMille.contains(a)).toList();
  }
}
