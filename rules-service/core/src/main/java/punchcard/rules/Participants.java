package punchcard.rules;

import java.util.Set;

/// Whose events an agreement, or a promotion, is about.
///
/// @param who whether the member was one of them when an event occurred; it does not look at the
///     event itself
/// @param reads the windows of the member's history that it looks at
public record Participants(Condition who, Set<HistoryWindow> reads) {
  /// Every member of the programme.
  public static final Participants EVERYONE = new Participants(Condition.ALWAYS, Set.of());

  /// No member: so an agreement is withdrawn.
  public static final Participants NOBODY = new Participants(_ -> false, Set.of());

  public Participants {
    reads = Set.copyOf(reads);
  }

  /// Whether it depends on what is known of the member.
  boolean areSome() {
    return who != Condition.ALWAYS;
  }
}
