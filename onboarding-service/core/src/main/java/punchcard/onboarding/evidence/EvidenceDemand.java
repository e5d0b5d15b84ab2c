package punchcard.onboarding.evidence;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.OneTime;

/// What is wanted of that by which a member proves consents.
public sealed interface EvidenceDemand {
  /// The member wants to sign under this key.
  record AddKey(KeyId id, Ed25519Key key) implements EvidenceDemand {}

  /// The member does not want to sign under it any more.
  record RemoveKey(KeyId id) implements EvidenceDemand {}

  /// A partner wants a code to be sent that proves a consent for which the member is asked.
  ///
  /// @param sendTo one of the member's identifiers; empty: the first address that is proven
  /// @param language in which the terms are read; empty: that of the request
  record MakeCode(
      ConsentCode.Name name, Optional<IdentifierId> sendTo, Optional<String> language, OneTime code)
      implements EvidenceDemand {}

  /// A partner brings the member's code or signature.
  ///
  /// @param language as above
  /// @param method how the member was asked; empty: as in the request
  record Accept(
      ConsentId id,
      PartnerId partner,
      Optional<String> language,
      Optional<String> method,
      Evidence.Shown shown)
      implements EvidenceDemand {}

  /// The partner that wants it; empty: the member does.
  default Optional<PartnerId> askedBy() {
    return switch (this) {
      case AddKey _, RemoveKey _ -> Optional.empty();
      case MakeCode it -> Optional.of(it.name().partner());
      case Accept it -> Optional.of(it.partner());
    };
  }

  /// What it is to do, for the check of who may.
  default Action action() {
    return switch (this) {
      case AddKey _ -> Action.ADD_SIGNING_KEY;
      case RemoveKey _ -> Action.REMOVE_SIGNING_KEY;
      case MakeCode _ -> Action.SEND_CONSENT_CODE;
      case Accept _ -> Action.BRING_CONSENT;
    };
  }
}
