package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationStanding;
import punchcard.onboarding.relation.RelationState;
import punchcard.onboarding.relation.RelationTerms;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// An agreement of a member with a partner, and where it is in its life.
///
/// @param id as who has proposed it calls it; `signup`: the partner's own signup; a campaign's
///     name
/// @param termsVersion of the partner's joining terms, or of the role
/// @param termsText of a role
/// @param campaign by which the member comes
/// @param standsUntil from then on a proposal cannot be accepted
/// @param reason why it was declined or ended
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationView(
    String partner,
    String id,
    String state,
    @Nullable String termsVersion,
    @Nullable String language,
    @Nullable String termsSha256,
    @Nullable String termsText,
    @Nullable String role,
    @Nullable String campaign,
    @Nullable Map<String, String> parameters,
    @Nullable Instant standsUntil,
    @Nullable String reason,
    Instant since,
    PositionView position) {

  /// @param state as of when it is asked
  static RelationView of(RelationStanding standing, RelationState state, int partition) {
    Terms terms = terms(standing.terms());
    return new RelationView(
        standing.name().partner().value(),
        standing.name().id().value(),
        state.name(),
        terms.version,
        terms.language,
        terms.sha256,
        terms.text,
        terms.role,
        terms.campaign,
        terms.parameters,
        standing.standsUntil().orElse(null),
        standing.reason().isEmpty() ? null : standing.reason(),
        standing.since().at(),
        PositionView.of(PositionView.inLog(partition, standing.since().offset())));
  }

  /// What there is to tell of the terms.
  private record Terms(
      @Nullable String version,
      @Nullable String language,
      @Nullable String sha256,
      @Nullable String text,
      @Nullable String role,
      @Nullable String campaign,
      @Nullable Map<String, String> parameters) {}

  private static Terms terms(RelationTerms terms) {
    return switch (terms) {
      case OfMembership it ->
          new Terms(
              Integer.toString(it.version()),
              it.language(),
              it.hash().hex(),
              null,
              null,
              it.campaign().map(RelationId::value).orElse(null),
              new TreeMap<>(it.parameters()));
      case OfRole it ->
          new Terms(it.version(), null, it.hash().hex(), it.text(), it.role(), null, null);
      case OfCampaign(var parameters) ->
          new Terms(null, null, null, null, null, null, new TreeMap<>(parameters));
      case RelationTerms.OfSignup _ -> new Terms(null, null, null, null, null, null, null);
    };
  }
}
