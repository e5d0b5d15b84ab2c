package punchcard.onboarding.goal;

import java.util.Optional;

/// What a member has done, as far as it can count towards a goal.
public sealed interface Deed {
  /// The member was there.
  record Visit() implements Deed {}

  /// The member was active.
  ///
  /// @param unit of the quantity: `steps`
  record Activity(Optional<String> unit, long quantity) implements Deed {}
}
