package punchcard.onboarding.identity;

import java.util.Optional;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.person.Sealed;

/// An identifier as topics and stores have it: known again, and never read.
///
/// @param key the same for the same identifier, whoever has it
/// @param sealed its text, for the member alone; empty: nobody can read it
public record Concealed(IdentifierKind kind, IdentityKey key, Optional<Sealed> sealed) {
  /// Whether it is the same identifier: sealed again, it has other bytes.
  public boolean isSameAs(Concealed other) {
    return key.equals(other.key);
  }
}
