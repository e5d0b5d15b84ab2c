package punchcard.ledger;

import java.util.Locale;

/// What the points of an account are for.
public enum Bucket {
  /// A member's points that can be spent.
  AVAILABLE,
  /// What a partner has given; it owes for these points, so its balance is negative.
  ISSUED,
  /// What members have spent at a partner.
  REDEEMED;

  private final String text = name().toLowerCase(Locale.ROOT);

  /// How it stands in an account's name.
  public String text() {
    return text;
  }
}
