package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.CampaignTerms;
import punchcard.avro.MembershipTerms;
import punchcard.avro.RoleTerms;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;
import punchcard.onboarding.relation.SignedBy;

/// Translates what facts of agreements with partners are made of: their names, their terms, and who
/// has signed.
final class RelationParts {
  private RelationParts() {}

  static RelationName name(RelationKind kind, String partner, String id) {
    return new RelationName(kind, new PartnerId(partner), new RelationId(id));
  }

  static RelationName membership(String partner, String request) {
    return name(RelationKind.MEMBERSHIP, partner, request);
  }

  static RelationName role(String partner, String offer) {
    return name(RelationKind.ROLE, partner, offer);
  }

  static OfMembership terms(MembershipTerms it) {
    return new OfMembership(
        it.getTermsVersion(),
        it.getLanguage(),
        new Sha256(it.getTermsHash()),
        Optional.ofNullable(it.getCampaign()).map(RelationId::new),
        it.getParameters());
  }

  static OfRole terms(RoleTerms it) {
    return new OfRole(
        it.getRole(), it.getTermsVersion(), it.getTermsText(), new Sha256(it.getTermsHash()));
  }

  static MembershipTerms record(OfMembership terms) {
    return new MembershipTerms(
        terms.version(),
        terms.language(),
        terms.hash().hex(),
        terms.campaign().map(RelationId::value).orElse(null),
        terms.parameters());
  }

  static RoleTerms record(OfRole terms) {
    return new RoleTerms(terms.role(), terms.version(), terms.text(), terms.hash().hex());
  }

  static CampaignTerms record(OfCampaign terms) {
    return new CampaignTerms(terms.parameters());
  }

  static SignedBy by(punchcard.avro.SignedBy it) {
    return new SignedBy(
        it.getActor(),
        Optional.ofNullable(it.getPartner()).map(PartnerId::new),
        new Sha256(it.getTokenHash()));
  }

  static punchcard.avro.SignedBy record(SignedBy by) {
    return new punchcard.avro.SignedBy(
        by.actor(), by.partner().map(PartnerId::value).orElse(null), by.token().hex());
  }
}
