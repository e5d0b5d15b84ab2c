package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Cause;

/// Gives a member all that one event earns: one entry, with a lot for each credit.
///
/// @param credits at least one
public record Issue(Envelope envelope, @Nullable Source source, Cause cause, List<Credit> credits)
    implements Command.Sourced {

  /// @throws IllegalArgumentException if there is no credit: such a posting is not made
  public Issue {
    credits = List.copyOf(credits);
    if (credits.isEmpty())
      throw new IllegalArgumentException("nothing to issue at " + envelope.posting());
  }
}
