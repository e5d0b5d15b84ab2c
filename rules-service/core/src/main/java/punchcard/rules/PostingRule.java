package punchcard.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event of one type earns, on the days on which the rule is effective.
///
/// @param id its name in the agreement
/// @param on the type of event that it looks at
/// @param effective the days of events to which it applies
/// @param when whether it applies to this one
/// @param posts what it gives; at least one
/// @param cap the most it gives a member; null: no limit
public record PostingRule(
    RuleId id,
    EventType on,
    DateRange effective,
    Condition when,
    List<CreditTerms> posts,
    @Nullable Cap cap) {
  /// @throws IllegalArgumentException if it posts nothing, or caps points of several currencies
  public PostingRule {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) throw new IllegalArgumentException(id + " posts nothing");
    if (cap instanceof Cap.OfPoints
        && posts.stream().map(CreditTerms::currency).distinct().count() > 1)
      throw new IllegalArgumentException(id + " caps points of several currencies");
  }
}
