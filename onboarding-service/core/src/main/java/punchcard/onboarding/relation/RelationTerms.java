package punchcard.onboarding.relation;

import java.util.Map;
import java.util.Optional;
import punchcard.kernel.Sha256;

/// What two agree to.
public sealed interface RelationTerms {
  /// That the member is the partner's.
  ///
  /// @param version of the partner's joining terms, from 1
  /// @param language in which the member has read them
  /// @param hash of that text
  /// @param campaign for which the member has registered, and by which it comes
  /// @param parameters that it has given there
  record OfMembership(
      int version,
      String language,
      Sha256 hash,
      Optional<RelationId> campaign,
      Map<String, String> parameters)
      implements RelationTerms {
    public OfMembership {
      parameters = Map.copyOf(parameters);
    }
  }

  /// That the member is the partner's, by the partner's own signup.
  record OfSignup() implements RelationTerms {}

  /// That the member has a role.
  ///
  /// @param version as the partner calls it
  record OfRole(String role, String version, String text, Sha256 hash) implements RelationTerms {}

  /// That the member takes part in a campaign.
  record OfCampaign(Map<String, String> parameters) implements RelationTerms {
    public OfCampaign {
      parameters = Map.copyOf(parameters);
    }
  }
}
