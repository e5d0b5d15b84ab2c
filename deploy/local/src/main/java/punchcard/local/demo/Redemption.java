package punchcard.local.demo;

import java.time.LocalDate;

/// A member's wish to spend points at a partner, written down with its key before it is asked for.
///
/// @param key the idempotency key: however often it is asked, it happens once
/// @param covered whether the balance covered it when it was planned
record Redemption(
    String key,
    String household,
    String memberId,
    String partner,
    long points,
    boolean covered,
    LocalDate plannedOn) {

  /// The ledger remembers keys for 35 days; after that, asking again would be a new redemption.
  private static final int ASKED_AGAIN_FOR_DAYS = 30;

  boolean mayBeAskedOn(LocalDate today) {
    return !plannedOn.plusDays(ASKED_AGAIN_FOR_DAYS).isBefore(today);
  }

  String toRow() {
    return String.join(
        ",", key, household, memberId, partner, "" + points, "" + covered, "" + plannedOn);
  }

  static Redemption ofRow(String row) {
    String[] f = row.split(",", -1);
    return new Redemption(
        f[0],
        f[1],
        f[2],
        f[3],
        Long.parseLong(f[4]),
        Boolean.parseBoolean(f[5]),
        LocalDate.parse(f[6]));
  }
}
