package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.consent.TermsVersion;

/// The consent under which something is disclosed: when it ends, so does the right to have it.
///
/// @param discloser the partner that knows it
/// @param purpose for which alone it may be used
/// @param time from 1: how many times it had begun to count so that it concerned whoever is shown
///     this; each is a sharing of its own
/// @param terms under which it was given: material later ones end it
/// @param endsAt from when on it does not hold any more
public record UnderConsent(
    ConsentId consent,
    int time,
    PartnerId discloser,
    Purpose purpose,
    TermsVersion terms,
    Optional<Instant> endsAt) {

  /// As this partner sees it.
  public static UnderConsent of(Standing standing, PartnerId to, Consents consents) {
    Consent consent = standing.consent();
    return new UnderConsent(
        standing.id(),
        consents.timesGiven(standing.id(), to),
        consent.discloser(),
        consent.purpose(),
        consent.terms(),
        consent.endsAt());
  }

  /// Whether it still holds, and did not begin anew since.
  ///
  /// @param to who has it
  /// @param consents the member's, now
  public boolean holds(PartnerId to, Consents consents, Instant now) {
    return consents.timesGiven(consent, to) == time
        && consents.find(consent).filter(standing -> consents.lets(standing, now)).isPresent();
  }
}
