package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.profile.DelegationId;

/// One entry of a member's audit trail: what one fact in the log has changed.
///
/// @param actor who did it: a member, a person, a partner, or terms by their name
/// @param partner that has said so, or for which the person works
/// @param delegation by which the person might
/// @param token the hash of the token by which the actor was known
/// @param turns empty: it came too late, and has changed nothing
/// @param linked the OpenID subject whose token it was, if that is not the member's own
/// @param evidence by which a consent was given, and who took it; empty: it is about none
public record Act(
    LogPoint at,
    String actor,
    Optional<PartnerId> partner,
    Right right,
    Optional<DelegationId> delegation,
    Optional<Sha256> token,
    Optional<IdentityKey> linked,
    List<Turn> turns,
    Optional<Taken> evidence) {
  public Act {
    turns = List.copyOf(turns);
  }

  /// About no consent.
  public Act(
      LogPoint at,
      String actor,
      Optional<PartnerId> partner,
      Right right,
      Optional<DelegationId> delegation,
      Optional<Sha256> token,
      List<Turn> turns) {
    this(at, actor, partner, right, delegation, token, Optional.empty(), turns, Optional.empty());
  }

  /// By the member's own evidence, whoever has brought it.
  ///
  /// @param partner that has brought it
  static Act byEvidence(LogPoint at, Optional<PartnerId> partner, Evidence by, List<Turn> turns) {
    Optional<IdentityKey> linked =
        by.shown() instanceof Evidence.Token token ? token.linked() : Optional.empty();
    return new Act(
        at,
        by.subject().value(),
        partner,
        Right.MEMBER,
        Optional.empty(),
        Optional.of(by.token()),
        linked,
        turns,
        Optional.empty());
  }

  /// Of what was shown for a consent, too.
  Act showing(Taken taken) {
    return new Act(at, actor, partner, right, delegation, token, linked, turns, Optional.of(taken));
  }

  Act as(Right other) {
    return new Act(at, actor, partner, other, delegation, token, linked, turns, evidence);
  }

  /// What was shown for a consent.
  ///
  /// @param takenBy who has taken it at a partner's desk; empty: nobody has
  public record Taken(Evidence.Shown shown, Optional<String> takenBy) {}

  /// By which right it was done.
  public enum Right {
    /// The member's own.
    MEMBER,
    /// A guardian's, for a member who is not of age; or of who names and ends guardians.
    GUARDIAN,
    /// What the member has delegated.
    DELEGATION,
    /// A partner's, to ask, to answer what it is asked, and to say that the member withdraws.
    PARTNER,
    /// Of new terms, to be consented to again.
    TERMS,
    /// Of who has shown that two members are one person, or are not.
    MERGE,

    /// The operator's, who answers for the programme.
    OPERATOR
  }

  /// What something was and is.
  ///
  /// @param what `consents/…`, `consent-codes/…`, `signing-keys/…`, `preferences/…`,
  ///     `delegations/…`, `goals/…`, `memberships/…`, `roles/…`, `campaigns/…`, `merges/…`,
  ///     `restriction`, `objections/…`, `rights-requests/…`, `guardians/…`
  /// @param from empty: there was nothing, or nothing was set
  /// @param to empty: nothing is set
  public record Turn(String what, Optional<String> from, Optional<String> to) {}
}
