package punchcard.onboarding.evidence;

import static punchcard.onboarding.consent.Refusal.UNKNOWN_CONSENT;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_LANGUAGE;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Conditions;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentScreening;
import punchcard.onboarding.consent.ConsentScreening.Screened;
import punchcard.onboarding.consent.ConsentScreening.Sound;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;

/// Finds what a member is asked for, as it could be given now. Whatever a partner must not know is
/// one answer: that the member is none, or not the partner's, or not of age; or that nothing is
/// asked.
final class AskedFor {
  private AskedFor() {}

  /// The consent in the language in which its terms are read, or why it cannot be given.
  ///
  /// @param language empty: that of the request
  /// @param method how the member is asked; empty: as in the request
  static Screened of(
      ConsentId id,
      PartnerId partner,
      Optional<String> language,
      Optional<String> method,
      Consents now,
      EvidenceCommand command) {
    Optional<Standing> asked = find(id, partner, now, command);
    if (asked.isEmpty()) return new Refused(UNKNOWN_CONSENT, id.value());
    Consent consent = asked.get().consent();
    ConsentWish wish = ConsentWish.of(id, consent, language, method.orElse(consent.method()));
    Conditions by = new Conditions(now.terms(), command.registered(), command.at());
    Screened screened = ConsentScreening.screen(wish, by);
    return screened instanceof Sound(_, Consent sound) && sound.wording().isEmpty()
        ? new Refused(UNKNOWN_LANGUAGE, "no language is named")
        : screened;
  }

  private static Optional<Standing> find(
      ConsentId id, PartnerId partner, Consents now, EvidenceCommand command) {
    if (!command.known().contains(partner)) return Optional.empty();
    if (!now.mayDecide(command.member(), command.at())) return Optional.empty();
    return now.find(id)
        .filter(it -> it.consent().concerns(partner))
        .filter(it -> it.stateAt(command.at()) == ConsentState.REQUESTED);
  }
}
