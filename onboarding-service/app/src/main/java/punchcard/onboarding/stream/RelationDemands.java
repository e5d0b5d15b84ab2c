package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.CampaignWished;
import punchcard.avro.MembershipApprovalWished;
import punchcard.avro.MembershipWished;
import punchcard.avro.RelationEndWished;
import punchcard.avro.RelationRefusalWished;
import punchcard.avro.RelationWithdrawalWished;
import punchcard.avro.RoleAcceptanceWished;
import punchcard.avro.RoleWished;
import punchcard.kernel.MemberRef;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationDemand.Approve;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;

/// Translates what is wanted of agreements with partners, both ways.
final class RelationDemands {
  private RelationDemands() {}

  static Object wish(RelationDemand demand) {
    String partner = demand.name().partner().value();
    String id = demand.name().id().value();
    String kind = demand.name().kind().name();
    return switch (demand) {
      case Request(_, int version, String language, var campaign) ->
          new MembershipWished(
              partner, id, version, language, campaign.map(RelationId::value).orElse(null));
      case Approve(_, MemberRef reference, IdentityKey identity) ->
          new MembershipApprovalWished(partner, id, reference.value(), identity.value());
      case Offer(_, var terms, var standsUntil) ->
          new RoleWished(partner, id, RelationParts.record(terms), standsUntil);
      case TakeOn(_, Sha256 terms) -> new RoleAcceptanceWished(partner, id, terms.hex());
      case Register(_, var parameters) -> new CampaignWished(partner, id, parameters);
      case Decline(_, var reason) -> new RelationRefusalWished(kind, partner, id, reason);
      case Withdraw _ -> new RelationWithdrawalWished(kind, partner, id);
      case End(_, var reason) -> new RelationEndWished(kind, partner, id, reason);
    };
  }

  /// What is wanted; empty: something else.
  static Optional<RelationDemand> demand(Object wish) {
    return Optional.ofNullable(
        switch (wish) {
          case MembershipWished it ->
              new Request(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  it.getTermsVersion(),
                  it.getLanguage(),
                  Optional.ofNullable(it.getCampaign()).map(RelationId::new));
          case MembershipApprovalWished it ->
              new Approve(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  new MemberRef(it.getMemberRef()),
                  new IdentityKey(it.getIdentity()));
          case RoleWished it ->
              new Offer(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  RelationParts.terms(it.getTerms()),
                  it.getStandsUntil());
          case RoleAcceptanceWished it ->
              new TakeOn(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  new Sha256(it.getTermsHash()));
          case CampaignWished it ->
              new Register(
                  RelationParts.name(RelationKind.CAMPAIGN, it.getPartner(), it.getCampaign()),
                  it.getParameters());
          case RelationRefusalWished it ->
              new Decline(name(it.getKind(), it.getPartner(), it.getId()), it.getReason());
          case RelationWithdrawalWished it ->
              new Withdraw(name(it.getKind(), it.getPartner(), it.getId()));
          case RelationEndWished it ->
              new End(name(it.getKind(), it.getPartner(), it.getId()), it.getReason());
          default -> null;
        });
  }

  private static RelationName name(String kind, String partner, String id) {
    return RelationParts.name(RelationKind.valueOf(kind), partner, id);
  }
}
