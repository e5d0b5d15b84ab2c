package punchcard.onboarding.identity;

/// What a member wants of an identifier.
public sealed interface IdentityDemand {
  /// Which, by the member's name for it.
  IdentifierId id();

  /// To be known by this address, to which a code is sent.
  ///
  /// @param code a new one; the log's counts, if it has one already
  record Propose(IdentifierId id, Concealed what, OneTime code) implements IdentityDemand {}

  /// To be known by this subject, whose own token was brought.
  record Show(IdentifierId id, Concealed what) implements IdentityDemand {}

  /// To have proven an address by the code that was sent there.
  record Verify(IdentifierId id, CodeHash entered) implements IdentityDemand {}

  /// Not to be known by it any more.
  record Remove(IdentifierId id) implements IdentityDemand {}
}
