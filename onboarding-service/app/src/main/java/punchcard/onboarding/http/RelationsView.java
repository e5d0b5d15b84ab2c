package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.Relations;

/// All that a member ever agreed upon with partners, or was to, whatever has become of it.
@Serdeable
record RelationsView(
    List<RelationView> memberships, List<RelationView> roles, List<RelationView> campaigns) {

  /// @param at when it is asked
  static RelationsView of(Relations relations, Instant at, int partition) {
    return new RelationsView(
        of(RelationKind.MEMBERSHIP, relations, at, partition),
        of(RelationKind.ROLE, relations, at, partition),
        of(RelationKind.CAMPAIGN, relations, at, partition));
  }

  private static List<RelationView> of(
      RelationKind kind, Relations relations, Instant at, int partition) {
    return relations.all().stream()
        .filter(it -> it.name().kind() == kind)
        .map(it -> RelationView.of(it, it.stateAt(at), partition))
        .toList();
  }
}
