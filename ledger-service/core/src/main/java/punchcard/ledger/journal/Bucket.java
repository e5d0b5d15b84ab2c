package punchcard.ledger.journal;

import java.util.Locale;

/// What the points of an account are for.
public enum Bucket {
  /// A member's points that can be spent.
  AVAILABLE,
  /// A member's points that are promised, but not the member's yet.
  PENDING,
  /// A member's points that are set aside for a partner.
  HELD,
  /// What a partner has given; it owes for these points, so its balance is negative.
  ISSUED,
  /// What members have spent at a partner.
  REDEEMED,
  /// What a partner has promised and will owe for once it matures; its balance is negative.
  PROMISED,
  /// What a partner bears because it could not be taken back from members; its balance is negative.
  UNCOLLECTED,
  /// What members have lost because they did not spend it in time.
  EXPIRED,
  /// What people have taken from members by hand.
  ADJUSTED,
  /// What is on its way from one member to another.
  CLEARING,
  /// What members had before the programme kept its books here; its balance is negative.
  OPENING,
  /// What conversions between currencies leave over.
  ROUNDING;

  private final String text = name().toLowerCase(Locale.ROOT);

  /// How it stands in an account's name.
  public String text() {
    return text;
  }
}
