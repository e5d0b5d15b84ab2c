package punchcard.rules.replay;

/// Points that a replay would give and take of one kind.
///
/// @param moreMinor given besides what was posted, in minor units, not less than zero
/// @param lessMinor taken back, in minor units, not less than zero
public record Change(long moreMinor, long lessMinor) {
  static final Change NOTHING = new Change(0, 0);

  /// What the member has more in the end; less than zero: less.
  public long netMinor() {
    return moreMinor - lessMinor;
  }

  Change plus(Change other) {
    return new Change(
        Math.addExact(moreMinor, other.moreMinor), Math.addExact(lessMinor, other.lessMinor));
  }
}
