package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// Gives a member all that one event earns: one entry, with a lot for each credit.
///
/// @param source its place in the stream of postings it comes from; null: it is never taken for a
///     duplicate
/// @param credits at least one
public record Issue(
    MemberId member,
    Timing timing,
    LogPosition posting,
    @Nullable Source source,
    Cause cause,
    List<Credit> credits)
    implements Command {

  /// @throws IllegalArgumentException if there is no credit: such a posting is not made
  public Issue {
    credits = List.copyOf(credits);
    if (credits.isEmpty()) throw new IllegalArgumentException("nothing to issue at " + posting);
  }
}
