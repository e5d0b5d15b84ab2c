package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationScreening;

/// What a member says when it wants to be a partner's.
///
/// @param termsVersion of the partner's joining terms
/// @param language in which the member has read them
/// @param campaign for which it has registered, and by which it comes
@Serdeable
record MembershipRequest(
    @Nullable Integer termsVersion, @Nullable String language, @Nullable String campaign) {
  Request demand(PartnerId partner, String id) {
    RelationProblems.check(RelationScreening.request(id));
    if (campaign != null) RelationProblems.check(RelationScreening.campaign(campaign, Map.of()));
    return new Request(
        new RelationName(RelationKind.MEMBERSHIP, partner, new RelationId(id)),
        termsVersion == null ? 0 : termsVersion,
        ShortText.of(language),
        Optional.ofNullable(campaign).map(RelationId::new));
  }
}
