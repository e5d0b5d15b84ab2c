package punchcard.onboarding.relation;

import java.util.Optional;
import punchcard.onboarding.relation.RelationDemand.Approve;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// Tells whether a demand wants just what was said, or stands, already.
final class SameDemand {
  private SameDemand() {}

  /// Whether it is what the fact answers.
  static boolean of(RelationFact fact, RelationDemand demand) {
    return switch (demand) {
      case Request it ->
          switch (fact) {
            case RelationFact.Proposed(var name, var terms, _, _) ->
                name.equals(it.name()) && isOf(it, terms);
            case RelationFact.Began(var name, var terms, var before, _, _) ->
                before && name.equals(it.name()) && isOf(it, terms);
            default -> false;
          };
      case Offer it ->
          fact instanceof RelationFact.Proposed(var name, var terms, var end, _)
              && name.equals(it.name())
              && terms.equals(it.terms())
              && end.equals(it.standsUntil());
      case Register it ->
          fact instanceof RelationFact.Began(var name, var terms, _, _, _)
              && name.equals(it.name())
              && terms.equals(new OfCampaign(it.parameters()));
      case Approve it ->
          fact instanceof RelationFact.Began(var name, _, var before, var identity, _)
              && !before
              && name.equals(it.name())
              && identity.equals(Optional.of(it.identity()));
      case TakeOn it ->
          fact instanceof RelationFact.Began(var name, OfRole role, _, _, _)
              && name.equals(it.name())
              && role.hash().equals(it.terms());
      case Decline it ->
          fact instanceof RelationFact.Declined(var name, var reason, _)
              && name.equals(it.name())
              && reason.equals(it.reason());
      case Withdraw it ->
          fact instanceof RelationFact.Withdrawn(var name, _) && name.equals(it.name());
      case End it ->
          fact instanceof RelationFact.Ended(var name, var reason, _)
              && name.equals(it.name())
              && reason.equals(it.reason());
    };
  }

  static boolean isOf(Request request, RelationStanding standing) {
    return isOf(request, standing.terms());
  }

  static boolean isOf(Offer offer, RelationStanding standing) {
    return standing.terms().equals(offer.terms())
        && standing.standsUntil().equals(Optional.of(offer.standsUntil()));
  }

  static boolean isOf(Register register, RelationStanding standing) {
    return standing.terms().equals(new OfCampaign(register.parameters()));
  }

  private static boolean isOf(Request request, RelationTerms terms) {
    return terms instanceof OfMembership it
        && it.version() == request.version()
        && it.language().equals(request.language())
        && it.campaign().equals(request.campaign());
  }
}
