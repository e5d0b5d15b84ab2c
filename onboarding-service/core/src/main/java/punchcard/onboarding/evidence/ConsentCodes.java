package punchcard.onboarding.evidence;

import punchcard.kernel.MemberId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.OneTime;
import punchcard.onboarding.identity.OneTimeCodes;

/// Makes the codes by which members prove consents, as [OneTimeCodes] are made.
public record ConsentCodes(Pseudonyms names) {
  /// A code of this salt, as the log is to have it.
  public OneTime of(MemberId member, ConsentId id, CodeSalt salt) {
    return new OneTime(salt, hash(member, id, code(member, id, salt)));
  }

  /// The code itself, for the mail.
  public String code(MemberId member, ConsentId id, CodeSalt salt) {
    return OneTimeCodes.text(names.number("consent-code", member.value(), id.value(), salt.hex()));
  }

  /// What somebody has entered, as it is compared.
  public CodeHash hash(MemberId member, ConsentId id, String entered) {
    return new CodeHash(names.digest("consent-code-hash", member.value(), id.value(), entered));
  }
}
