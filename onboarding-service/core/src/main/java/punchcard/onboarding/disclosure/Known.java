package punchcard.onboarding.disclosure;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consents;

/// What decides about a fact, besides itself.
///
/// @param consents the member's, with what the fact says of them
/// @param before the same without it; empty: it says nothing of them
/// @param aims the member's goals
/// @param isTold whether a partner takes part at this position, and so has a feed
/// @param wasShown whether a partner has a fact about the member under this name
public record Known(
    Consents consents,
    Optional<Consents> before,
    Aims aims,
    Predicate<PartnerId> isTold,
    BiPredicate<PartnerId, String> wasShown) {

  /// Of a fact that changes no consent and no goal.
  public static Known of(
      Consents consents, Predicate<PartnerId> isTold, BiPredicate<PartnerId, String> wasShown) {
    return new Known(consents, Optional.empty(), Aims.SAME, isTold, wasShown);
  }
}
