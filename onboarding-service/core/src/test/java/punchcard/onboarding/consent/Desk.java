package punchcard.onboarding.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.evidence.DecideEvidence;
import punchcard.onboarding.evidence.EvidenceCommand;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.EvidenceOutcome;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.Identities;
import punchcard.onboarding.identity.IdentityFact;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.identity.IdentitySaid;
import punchcard.onboarding.identity.OwnerAnswer;
import punchcard.onboarding.relation.SignedBy;

/// The desk at which Anna's demands on her evidence are decided, one after the other.
final class Desk {
  private final Proving she;
  private Identities identities;

  Desk(Proving she) {
    this.she = she;
    this.identities = linked("home", IdentifierKind.EMAIL);
  }

  void nobodyCanWriteToHer() {
    identities = linked("login", IdentifierKind.SUBJECT);
  }

  private static Identities linked(String id, IdentifierKind kind) {
    Concealed what = new Concealed(kind, new IdentityKey("1".repeat(64)), Optional.empty());
    Evidence hers = Evidence.ofToken(Anna.ID, "hers");
    return new IdentityHistory(
            List.of(
                new IdentitySaid(
                    new LogPoint(0, Anna.START),
                    "r",
                    new IdentityFact.Linked(new IdentifierId(id), what, hers))))
        .now();
  }

  /// What comes of it, once the log has what it says.
  EvidenceOutcome asks(String request, EvidenceDemand demand) {
    EvidenceOutcome outcome = DecideEvidence.decide(she.anna().history(), command(request, demand));
    if (!(outcome instanceof EvidenceOutcome.ToSay(ConsentFact fact))) return outcome;
    she.anna().log(request, fact);
    return DecideEvidence.heard(she.anna().history(), command(request, demand));
  }

  /// What comes of it when the owner of the address has answered.
  EvidenceOutcome answered(String request, EvidenceDemand demand, OwnerAnswer answer) {
    return DecideEvidence.answered(she.anna().history(), command(request, demand), answer);
  }

  private EvidenceCommand command(String request, EvidenceDemand demand) {
    Optional<PartnerId> partner = demand.askedBy();
    return new EvidenceCommand(
        Anna.ID,
        request,
        new SignedBy(partner.isEmpty() ? Anna.ID.value() : "carl", partner, Sha256.of(request)),
        she.anna().now(),
        Set.of(Anna.GYM, Anna.GROCER),
        identities,
        Anna.REGISTERED,
        demand);
  }
}
