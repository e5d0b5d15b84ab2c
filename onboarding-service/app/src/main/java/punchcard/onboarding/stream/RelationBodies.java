package punchcard.onboarding.stream;

import punchcard.avro.CampaignRegistered;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipRefused;
import punchcard.avro.MembershipRequestWithdrawn;
import punchcard.avro.MembershipRequested;
import punchcard.avro.RoleAccepted;
import punchcard.avro.RoleDeclined;
import punchcard.avro.RoleEnded;
import punchcard.avro.RoleOfferWithdrawn;
import punchcard.avro.RoleOffered;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationTerms;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// Translates facts of agreements with partners to what the log says.
final class RelationBodies {
  private RelationBodies() {}

  /// The body that says so in the log.
  static Object of(RelationFact fact) {
    return switch (fact) {
      case RelationFact.Proposed it -> proposed(it);
      case RelationFact.Began it -> began(it);
      case RelationFact.Declined(var name, var reason, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipRefused(
                    partner(name), name.id().value(), reason, RelationParts.record(by));
            case ROLE ->
                new RoleDeclined(partner(name), name.id().value(), RelationParts.record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.Withdrawn(var name, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipRequestWithdrawn(
                    partner(name), name.id().value(), RelationParts.record(by));
            case ROLE ->
                new RoleOfferWithdrawn(partner(name), name.id().value(), RelationParts.record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.Ended(var name, var reason, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipEnded(
                    partner(name), name.id().value(), reason, RelationParts.record(by));
            case ROLE ->
                new RoleEnded(partner(name), name.id().value(), reason, RelationParts.record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.SignedUp _, RelationFact.Inherited _, RelationFact.Disinherited _ ->
          throw never(fact);
    };
  }

  private static Object proposed(RelationFact.Proposed it) {
    String partner = partner(it.name());
    String id = it.name().id().value();
    return switch (it.terms()) {
      case OfMembership terms ->
          new MembershipRequested(
              partner,
              id,
              RelationParts.record(terms),
              it.standsUntil(),
              RelationParts.record(it.by()));
      case OfRole terms ->
          new RoleOffered(
              partner,
              id,
              RelationParts.record(terms),
              it.standsUntil(),
              RelationParts.record(it.by()));
      case OfCampaign _, RelationTerms.OfSignup _ -> throw never(it);
    };
  }

  private static Object began(RelationFact.Began it) {
    String partner = partner(it.name());
    String id = it.name().id().value();
    return switch (it.terms()) {
      case OfMembership terms ->
          new MembershipBegan(
              partner,
              id,
              RelationParts.record(terms),
              it.approvedBefore(),
              it.identity().map(IdentityKey::value).orElse(""),
              RelationParts.record(it.by()));
      case OfRole terms ->
          new RoleAccepted(partner, id, RelationParts.record(terms), RelationParts.record(it.by()));
      case OfCampaign terms ->
          new CampaignRegistered(partner, id, terms.parameters(), RelationParts.record(it.by()));
      case RelationTerms.OfSignup _ -> throw never(it);
    };
  }

  private static String partner(RelationName name) {
    return name.partner().value();
  }

  private static IllegalStateException never(RelationFact fact) {
    return new IllegalStateException("nobody says this: " + fact);
  }
}
