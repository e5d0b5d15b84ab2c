package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Cause;

/// Gives and takes the net of what an event has earned and what it should have.
public record Difference(
    Envelope envelope,
    @Nullable Source source,
    Cause cause,
    List<Credit> credits,
    List<Debit> debits)
    implements Command.Sourced {

  /// @throws IllegalArgumentException if nothing differs: such a posting is not made
  public Difference {
    credits = List.copyOf(credits);
    debits = List.copyOf(debits);
    if (credits.isEmpty() && debits.isEmpty())
      throw new IllegalArgumentException("nothing differs at " + envelope.posting());
  }
}
