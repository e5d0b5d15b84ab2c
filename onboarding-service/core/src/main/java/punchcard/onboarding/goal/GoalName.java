package punchcard.onboarding.goal;

import java.util.Comparator;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// Which goal of a member: each author has names of its own.
///
/// @param author the partner that has set it; empty: the member
public record GoalName(Optional<PartnerId> author, GoalId id) implements Comparable<GoalName> {
  private static final Comparator<GoalName> ORDER =
      Comparator.<GoalName, String>comparing(name -> name.author.map(PartnerId::value).orElse(""))
          .thenComparing(GoalName::id);

  /// A partner's.
  public static GoalName of(PartnerId author, GoalId id) {
    return new GoalName(Optional.of(author), id);
  }

  /// The member's own.
  public static GoalName own(GoalId id) {
    return new GoalName(Optional.empty(), id);
  }

  @Override
  public int compareTo(GoalName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return author.map(partner -> partner + "/").orElse("") + id;
  }
}
