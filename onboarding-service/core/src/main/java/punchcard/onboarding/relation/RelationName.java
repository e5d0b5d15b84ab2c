package punchcard.onboarding.relation;

import java.util.Comparator;
import punchcard.kernel.PartnerId;

/// Which agreement of a member.
///
/// @param partner with whom
public record RelationName(RelationKind kind, PartnerId partner, RelationId id)
    implements Comparable<RelationName> {
  private static final Comparator<RelationName> ORDER =
      Comparator.comparing(RelationName::kind)
          .thenComparing(RelationName::partner)
          .thenComparing(RelationName::id);

  static RelationName signup(PartnerId partner) {
    return new RelationName(RelationKind.MEMBERSHIP, partner, RelationId.SIGNUP);
  }

  @Override
  public int compareTo(RelationName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.code() + "/" + partner + "/" + id;
  }
}
