package punchcard.ledger.programme;

import java.util.List;
import punchcard.ledger.journal.SpendingLimit;

/// What keeps members' points from being spent too fast, by members or by thieves.
///
/// @param limits of one currency and each member, in the order in which they are looked at
/// @param reviewHours how long a redemption waits for a person, 1 to [#LONGEST_REVIEW_HOURS]; then
///     its points go back
public record SpendingControls(List<Control> limits, int reviewHours) {
  /// The longest review: 31 days.
  public static final int LONGEST_REVIEW_HOURS = 31 * 24;

  /// Nothing is limited.
  public static final SpendingControls NONE = new SpendingControls(List.of(), 72);

  /// A limit, and what happens to a spending that passes it.
  public record Control(SpendingLimit limit, Beyond beyond) {}

  /// What happens to a spending that passes a limit.
  public enum Beyond {
    /// It is refused.
    REFUSE,
    /// A redemption waits for a person; what cannot wait, a hold or a transfer, is refused.
    REVIEW
  }

  /// @throws IllegalArgumentException if a review has no time, or too much
  public SpendingControls {
    limits = List.copyOf(limits);
    if (reviewHours < 1 || reviewHours > LONGEST_REVIEW_HOURS)
      throw new IllegalArgumentException("no time for a review: " + reviewHours);
  }
}
