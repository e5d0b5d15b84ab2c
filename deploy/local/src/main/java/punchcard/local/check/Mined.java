package punchcard.local.check;

import java.time.LocalDate;
import java.util.Map;

/// What the miners' tables say.
///
/// @param entries the hash of each entry, by its id
/// @param balances points by account and currency
/// @param issued points by partner and rule
/// @param redeemed points by partner, less those that were given back
/// @param expired points by partner and rule
/// @param happenings how many events of each partner the timeline has
/// @param spend cents paid by member and month at the grocer
/// @param spendByCategory cents by member, month and category at the grocer
record Mined(
    Map<String, String> entries,
    Map<String, Long> balances,
    Map<String, Long> issued,
    Map<String, Long> redeemed,
    Map<String, Long> expired,
    Map<String, Long> happenings,
    Map<Spend, Long> spend,
    Map<Spend, Long> spendByCategory) {

  /// @param month its first day
  /// @param category empty: all together
  record Spend(String memberId, LocalDate month, String category) {}
}
