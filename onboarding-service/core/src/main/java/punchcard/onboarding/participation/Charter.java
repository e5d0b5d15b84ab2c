package punchcard.onboarding.participation;

import java.util.Set;
import punchcard.kernel.Sha256;

/// Who invites partners, and what they accept when they join.
///
/// @param version from 1; 0: none was published yet
/// @param inviters who may invite
/// @param atLeast how many of them it takes, 1 to all
/// @param terms what a partner accepts
public record Charter(int version, Set<Party> inviters, int atLeast, String terms) {
  /// Until one is published the operator invites, and there are no terms.
  public static final Charter NONE = new Charter(0, Set.of(Party.OPERATOR), 1, "");

  public Charter {
    inviters = Set.copyOf(inviters);
    if (atLeast < 1 || atLeast > inviters.size())
      throw new IllegalArgumentException(atLeast + " of " + inviters.size());
  }

  /// The same, as this version.
  public Charter numbered(int number) {
    return new Charter(number, inviters, atLeast, terms);
  }

  /// Whether this one says the same, whatever its number.
  public boolean saysTheSameAs(Charter other) {
    return inviters.equals(other.inviters) && atLeast == other.atLeast && terms.equals(other.terms);
  }

  /// Whether these are enough of the inviters to issue an invitation.
  boolean isSatisfiedBy(Set<Party> signatories) {
    return signatories.stream().filter(inviters::contains).count() >= atLeast;
  }

  /// What an acceptance names: SHA-256 of the terms in UTF-8, in hexadecimal digits.
  public String termsSha256() {
    return Sha256.of(terms).hex();
  }
}
