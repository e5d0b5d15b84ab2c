package punchcard.onboarding.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CampaignTerms;
import punchcard.avro.MembershipTerms;
import punchcard.avro.RelationChanged;
import punchcard.avro.RoleTerms;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationStanding;
import punchcard.onboarding.relation.RelationState;
import punchcard.onboarding.relation.RelationTerms;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// Translates what an agreement with a partner has become, for who waits.
final class RelationReplies {
  private RelationReplies() {}

  static RelationChanged record(RelationStanding standing, int partition) {
    return new RelationChanged(
        partition,
        standing.name().partner().value(),
        standing.name().id().value(),
        record(standing.terms()),
        standing.state().name(),
        standing.standsUntil().orElse(null),
        standing.reason(),
        standing.since().offset(),
        standing.since().at());
  }

  private static @Nullable Object record(RelationTerms terms) {
    return switch (terms) {
      case OfMembership it -> RelationParts.record(it);
      case OfRole it -> RelationParts.record(it);
      case OfCampaign it -> RelationParts.record(it);
      case RelationTerms.OfSignup _ -> null;
    };
  }

  /// The reference is nobody's business who waits.
  static RelationStanding read(RelationChanged it) {
    RelationTerms terms = terms(it.getTerms());
    return new RelationStanding(
        RelationParts.name(kind(terms), it.getPartner(), it.getId()),
        terms,
        RelationState.valueOf(it.getState()),
        new LogPoint(it.getOffset(), it.getRecordedAt()),
        Optional.ofNullable(it.getStandsUntil()),
        Optional.ofNullable(it.getReason()).orElse(""),
        Optional.empty());
  }

  private static RelationTerms terms(@Nullable Object record) {
    return switch (record) {
      case null -> new RelationTerms.OfSignup();
      case MembershipTerms it -> RelationParts.terms(it);
      case RoleTerms it -> RelationParts.terms(it);
      case CampaignTerms it -> new OfCampaign(it.getParameters());
      default -> throw new IllegalStateException("no terms: " + record);
    };
  }

  private static RelationKind kind(RelationTerms terms) {
    return switch (terms) {
      case OfMembership _, RelationTerms.OfSignup _ -> RelationKind.MEMBERSHIP;
      case OfRole _ -> RelationKind.ROLE;
      case OfCampaign _ -> RelationKind.CAMPAIGN;
    };
  }
}
