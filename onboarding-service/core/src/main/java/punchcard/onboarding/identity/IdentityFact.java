package punchcard.onboarding.identity;

import java.time.Instant;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Evidence;

/// What the log says that matters to a member's identifiers.
public sealed interface IdentityFact {
  /// The member says that it has this address: a code is on its way there.
  ///
  /// @param expiresAt until when the code is good
  record Proposed(
      IdentifierId id, Concealed what, OneTime code, Instant expiresAt, Evidence evidence)
      implements IdentityFact {}

  /// The member has entered another code.
  record CodeMissed(IdentifierId id, CodeHash entered, Evidence evidence) implements IdentityFact {}

  /// The identifier is proven and the member's alone.
  record Linked(IdentifierId id, Concealed what, Evidence evidence) implements IdentityFact {}

  /// The identifier is proven, and another member's.
  record Taken(IdentifierId id, Concealed what, Evidence evidence) implements IdentityFact {}

  /// The identifier is not the member's any more.
  record Unlinked(IdentifierId id, Evidence evidence) implements IdentityFact {}

  /// A partner knows the member, by a reference of its own.
  record KnownTo(PartnerId partner) implements IdentityFact {}
}
