package punchcard.accounting.movement;

/// Where points can be, as an accountant sees it.
public enum Place {
  /// Not made yet, or void: a partner may only have promised them.
  PROMISED,
  /// Promised to a member.
  PENDING,
  /// With the partner that gives them.
  ISSUED,
  /// Made or taken back by a correction.
  ADJUSTED,
  /// With a member who can spend them.
  AVAILABLE,
  /// A member's, and set aside for a partner.
  HELD,
  /// On their way from one member to another.
  IN_TRANSIT,
  /// Spent.
  REDEEMED,
  /// Lost, because they were not spent in time.
  EXPIRED;

  /// Whether a member can still spend points that are there: they are owed.
  public boolean isOutstanding() {
    return switch (this) {
      case AVAILABLE, HELD, IN_TRANSIT -> true;
      case PROMISED, PENDING, ISSUED, ADJUSTED, REDEEMED, EXPIRED -> false;
    };
  }
}
