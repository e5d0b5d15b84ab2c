package punchcard.rules;

import java.util.Map;
import java.util.Set;
import punchcard.kernel.PartnerId;

/// What an event tells of its member, from when it occurred on and until another one tells
/// something else.
public sealed interface MemberFact {
  /// The member is a customer of this partner.
  ///
  /// @param isSignup whether the member was nobody's before
  record Joined(PartnerId at, boolean isSignup) implements MemberFact {}

  /// The member is not a customer of this partner any more.
  record Left(PartnerId partner) implements MemberFact {}

  /// The member is on a list.
  record SegmentEntered(Segment segment) implements MemberFact {}

  /// The member is not on a list any more.
  record SegmentLeft(Segment segment) implements MemberFact {}

  /// The member takes part in a promotion, or does not any more.
  record PromotionWanted(PromotionId promotion, boolean isWanted) implements MemberFact {}

  /// Some attributes are others than before.
  ///
  /// @param set what they are
  /// @param removed those of which nothing is known any more
  record AttributesChanged(Map<Attribute, String> set, Set<Attribute> removed)
      implements MemberFact {
    public AttributesChanged {
      set = Map.copyOf(set);
      removed = Set.copyOf(removed);
    }
  }
}
