package punchcard.accounting.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.period.Cut;

/// A step on the way to a decision: one person proposes, another approves; only then it counts.
public sealed interface Decision {
  String id();

  Matter matter();

  String proposedBy();

  /// Later than that of any step before.
  Instant at();

  /// Somebody has asked for it.
  record Proposed(String id, Matter matter, String proposedBy, Instant at) implements Decision {}

  /// It counts.
  ///
  /// @param upTo where the journal was cut; null: it closes no month
  record Approved(
      String id,
      Matter matter,
      String proposedBy,
      String approvedBy,
      Instant at,
      @Nullable Cut upTo)
      implements Decision {
    /// @throws IllegalArgumentException if nobody else has approved it, or a month end has no cut
    public Approved {
      if (approvedBy.isBlank() || approvedBy.equals(proposedBy))
        throw new IllegalArgumentException("a decision takes two people: " + id);
      if (matter instanceof Matter.MonthEnd != (upTo != null))
        throw new IllegalArgumentException("a month end has a cut, nothing else has: " + id);
    }
  }
}
