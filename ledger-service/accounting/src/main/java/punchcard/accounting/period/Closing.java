package punchcard.accounting.period;

import java.time.Instant;
import java.time.YearMonth;

/// The fact that a month's books were closed: what lies before its cut may count in the month,
/// what lies behind it never will.
///
/// @param upTo the position of the journal, partition by partition
/// @param proposedBy who asked for it
/// @param approvedBy the second person
public record Closing(
    YearMonth period, Cut upTo, String proposedBy, String approvedBy, Instant approvedAt) {
  /// @throws IllegalArgumentException if nobody, or nobody else, has approved it
  public Closing {
    if (proposedBy.isBlank() || approvedBy.isBlank())
      throw new IllegalArgumentException("closing " + period + " needs two people");
    if (proposedBy.equals(approvedBy))
      throw new IllegalArgumentException("closing " + period + " needs a second person");
  }
}
