package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationScreening;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// An invitation to a role.
///
/// @param role its name in the ecosystem
/// @param termsVersion as the partner calls it
/// @param termsText what the member accepts, by its SHA-256
/// @param standsUntil from then on it cannot be accepted; within a year
@Serdeable
record RoleRequest(
    @Nullable String role,
    @Nullable String termsVersion,
    @Nullable String termsText,
    @NotNull Instant standsUntil) {
  Offer demand(PartnerId partner, String id) {
    String text = termsText == null ? "" : termsText;
    String name = ShortText.of(role);
    String version = ShortText.of(termsVersion);
    RelationProblems.check(RelationScreening.role(id, name, version, text));
    return new Offer(
        new RelationName(RelationKind.ROLE, partner, new RelationId(id)),
        new OfRole(name, version, text, Sha256.of(text)),
        EndTime.of(standsUntil));
  }
}
