package punchcard.onboarding.participation;

import java.util.Collection;
import punchcard.kernel.PartnerId;

/// A step that was taken.
///
/// @param number from 1, among those about this partner; 0: from before they were numbered
public record Fact(PartnerId id, int number, Signature signature, Step step) {
  /// What a partner is by all that was done, in this order.
  public static Participation fold(Collection<Fact> facts) {
    Participation now = Participation.initial();
    for (Fact fact : facts) now = now.evolve(fact.step());
    return now;
  }

  /// Whether the partner takes part from here on, or not any more.
  public boolean changesWhoTakesPart() {
    return switch (step) {
      case Step.Registered _, Step.Reinstated _, Step.Suspended _, Step.Left _ -> true;
      case Step.Signed _, Step.Issued _, Step.Accepted _, Step.Declined _ -> false;
    };
  }
}
