package punchcard.rules.cel;

import java.util.Set;

/// How an agreement's tiers are called, as far as that is known.
///
/// @param isKnown false: the agreement has tiers, and something is wrong with them
public record TierNames(Set<String> names, boolean isKnown) {
  /// Of an agreement without tiers.
  public static final TierNames NONE = new TierNames(Set.of(), true);

  /// Of an agreement of whose tiers something is wrong, which was told.
  public static final TierNames UNKNOWN = new TierNames(Set.of(), false);

  public TierNames {
    names = Set.copyOf(names);
  }

  /// Of an agreement that has these.
  public static TierNames of(Set<String> names) {
    return new TierNames(names, true);
  }

  boolean areNone() {
    return isKnown && names.isEmpty();
  }

  /// Without tiers it is told once that there are none.
  boolean mayBe(String name) {
    return names.isEmpty() || names.contains(name);
  }
}
