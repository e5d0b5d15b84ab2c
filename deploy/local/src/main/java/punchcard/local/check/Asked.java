package punchcard.local.check;

/// A redemption that the demo asked for, and the answer that it got.
///
/// @param answer `REDEEMED` or `REFUSED`; empty: the demo got no answer
/// @param detail the entry's id, or the reason
record Asked(
    String key, String memberId, String partner, long points, String answer, String detail) {
  boolean redeemed() {
    return answer.equals("REDEEMED");
  }

  boolean refused() {
    return answer.equals("REFUSED");
  }
}
