package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationScreening;

/// What a member says when it registers for a campaign.
///
/// @param parameters texts by their names, as attributes have them
@Serdeable
record CampaignRequest(@Nullable Map<String, String> parameters) {
  Register demand(PartnerId partner, String campaign) {
    Map<String, String> given = parameters == null ? Map.of() : parameters;
    RelationProblems.check(RelationScreening.campaign(campaign, given));
    return new Register(
        new RelationName(RelationKind.CAMPAIGN, partner, new RelationId(campaign)), given);
  }
}
