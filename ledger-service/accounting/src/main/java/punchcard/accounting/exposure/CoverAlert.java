package punchcard.accounting.exposure;

import java.time.Instant;
import java.util.List;
import punchcard.accounting.period.Cut;
import punchcard.kernel.PartnerId;

/// The fact that more, or less, of a partner's cover was used than an alert before had said.
///
/// @param number 1, 2, 3… per partner
/// @param termsVersion the version of the terms whose cover it is
/// @param upTo what of the journal was counted
public record CoverAlert(
    PartnerId partner,
    int number,
    Instant at,
    int termsVersion,
    CoverUse use,
    Change change,
    Cut upTo) {

  /// What has changed.
  public sealed interface Change {
    /// Thresholds are reached that were not before; rising.
    record Passed(List<Integer> perMille) implements Change {
      public Passed {
        perMille = List.copyOf(perMille);
      }
    }

    /// More is owed than is covered.
    record Exceeded() implements Change {}

    /// Thresholds are no longer reached, or the cover suffices again.
    record Eased() implements Change {}
  }
}
