package punchcard.onboarding.evidence;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.OneTime;

/// A code that proves one consent, as the log has it.
///
/// @param sentTo the member's identifier to which it is sent
/// @param content the hash of the text of the consent
/// @param expiresAt until when it is good
/// @param since the fact that made it
/// @param missed how often something else was shown
/// @param used whether it has proved the consent
public record ConsentCode(
    Name name,
    IdentifierId sentTo,
    Sha256 content,
    OneTime code,
    Instant expiresAt,
    LogPoint since,
    int missed,
    boolean used) {
  /// How often something else may be shown until it is no good any more.
  public static final int MOST_TRIES = 5;

  /// For which consent it is, and where the member says it: what another partner brings proves
  /// nothing, and costs no try.
  public record Name(ConsentId consent, PartnerId partner) {}

  /// Why it proves nothing in what the log gets at this time, whatever is shown.
  Optional<Refusal> overAt(Instant at) {
    if (used) return Optional.of(Refusal.SHOWN_BEFORE);
    if (missed >= MOST_TRIES) return Optional.of(Refusal.NO_TRIES_LEFT);
    return at.isBefore(expiresAt) ? Optional.empty() : Optional.of(Refusal.CODE_EXPIRED);
  }

  /// Why what is shown for this content proves nothing; empty: it proves it.
  Optional<Refusal> flaw(CodeHash shown, Sha256 of, Instant at) {
    Optional<Refusal> over = overAt(at);
    if (over.isPresent()) return over;
    return content.equals(of) && code.hash().matches(shown)
        ? Optional.empty()
        : Optional.of(Refusal.WRONG_CODE);
  }

  ConsentCode missedOnceMore() {
    return new ConsentCode(name, sentTo, content, code, expiresAt, since, missed + 1, used);
  }

  ConsentCode usedUp() {
    return new ConsentCode(name, sentTo, content, code, expiresAt, since, missed, true);
  }
}
