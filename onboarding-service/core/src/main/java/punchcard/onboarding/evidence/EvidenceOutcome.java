package punchcard.onboarding.evidence;

import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.OwnerQuestion;

/// What a demand comes to.
public sealed interface EvidenceOutcome {
  /// A new fact, for the log.
  record ToSay(ConsentFact fact) implements EvidenceOutcome {}

  /// First the task that owns the address has to be asked whether one more code may be sent there.
  record ToAsk(OwnerQuestion question) implements EvidenceOutcome {}

  /// The key is so.
  record Keyed(SigningKey key) implements EvidenceOutcome {}

  /// The code may be sent.
  ///
  /// @param consent what it proves
  /// @param to the address
  record Coded(ConsentCode code, Consent consent, Concealed to) implements EvidenceOutcome {}

  /// The consent is given.
  record Consented(Standing standing) implements EvidenceOutcome {}

  /// Nothing comes of it.
  record No(Refused why) implements EvidenceOutcome {}
}
