package punchcard.cli.audit;

import java.util.Map;

/// What the running ledger says that a member has, after an entry of the member's.
///
/// @param sequence that entry's number
/// @param amounts in minor units, by account and lot, as [Holdings] names them; none is zero
/// @param expiredMinor what is past its last day and still in the lots, by currency
public record ToldBalances(
    long sequence, Map<String, Long> amounts, Map<String, Long> expiredMinor) {
  public ToldBalances {
    amounts = Map.copyOf(amounts);
    expiredMinor = Map.copyOf(expiredMinor);
  }
}
