package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.OneTime;
import punchcard.onboarding.relation.SignedBy;

/// What the log says that matters to a member's consents.
public sealed interface ConsentFact {
  /// The member has signed up.
  ///
  /// @param age when it comes of age; empty: it is of age, or that is not known
  record Joined(Optional<ComingOfAge> age) implements ConsentFact {
    /// Of age.
    public Joined() {
      this(Optional.empty());
    }
  }

  /// These terms may be consented to from here on.
  record TermsCame(Terms terms) implements ConsentFact {}

  /// A partner asks for a consent.
  record Requested(ConsentId id, Consent consent) implements ConsentFact {}

  /// The member consents.
  ///
  /// @param relayedBy the partner that has brought the evidence; empty: the member came itself
  /// @param atDesk who has taken it at the partner's desk; empty: nobody has
  record Given(
      ConsentId id,
      Consent consent,
      Evidence evidence,
      Optional<PartnerId> relayedBy,
      Optional<SignedBy> atDesk)
      implements ConsentFact {
    /// Not taken at a desk.
    public Given(ConsentId id, Consent consent, Evidence evidence, Optional<PartnerId> relayedBy) {
      this(id, consent, evidence, relayedBy, Optional.empty());
    }
  }

  /// The member declines what was asked for.
  record Declined(ConsentId id, Evidence evidence) implements ConsentFact {}

  /// The member withdraws.
  ///
  /// @param evidence empty: a related partner says so
  record Withdrawn(ConsentId id, Optional<Evidence> evidence) implements ConsentFact {}

  /// The member is found to be another one, who is asked anew.
  ///
  /// @param merge its name
  record Merged(String merge) implements ConsentFact {}

  /// A token has proved something else, as a goal: brought by a partner once more, it proves
  /// nothing.
  record TokenShown(Sha256 token) implements ConsentFact {}

  /// What says whose tokens are the member's, besides its own.
  sealed interface Linking extends ConsentFact {}

  /// An OpenID subject is the member's from here on: its tokens are.
  record SubjectLinked(IdentifierId id, IdentityKey subject) implements Linking {}

  /// What was linked by this name is not any more: an address, or a subject.
  record SubjectUnlinked(IdentifierId id) implements Linking {}

  /// Those of another one, who is found to be the member, are the member's from here on.
  ///
  /// @param merge its name
  record SubjectsJoined(String merge, Set<IdentityKey> subjects) implements Linking {
    public SubjectsJoined {
      subjects = Set.copyOf(subjects);
    }
  }

  /// That one is somebody else, after all.
  record SubjectsLeft(String merge) implements Linking {}

  /// What says by what the member proves consents, besides tokens.
  sealed interface Evidencing extends ConsentFact {}

  /// What is signed under this key is the member's from here on.
  record KeyAdded(KeyId id, Ed25519Key key, Evidence evidence) implements Evidencing {}

  /// Nothing that is signed under it is any more.
  record KeyRemoved(KeyId id, Evidence evidence) implements Evidencing {}

  /// A code that proves just this consent is on its way to the member.
  ///
  /// @param sentTo the member's identifier to which it is sent
  /// @param language in which the terms are read
  /// @param content the hash of the text of the consent
  /// @param expiresAt until when it is good
  /// @param by who has asked for it
  record CodeMade(
      ConsentCode.Name name,
      IdentifierId sentTo,
      String language,
      Sha256 content,
      OneTime code,
      Instant expiresAt,
      SignedBy by)
      implements Evidencing {}

  /// What says who decides on consents.
  sealed interface Guarding extends ConsentFact {}

  /// A partner tells when the member comes of age.
  record AgeTold(ComingOfAge age) implements Guarding {}

  /// That was put right.
  ///
  /// @param age empty: the member is of age
  /// @param by the member, or a guardian
  record AgeChanged(Optional<ComingOfAge> age, MemberId by) implements Guarding {}

  /// Until the member comes of age, this one decides for it.
  record GuardianNamed(MemberId guardian) implements Guarding {}

  /// It does not any more.
  record GuardianEnded(MemberId guardian) implements Guarding {}

  /// What changes no consent, but whether any of them counts.
  sealed interface Barring extends ConsentFact {}

  /// A partner takes part from here on.
  ///
  /// @param number of the fact about the partner that says so
  record PartnerCame(PartnerId partner, int number) implements Barring {}

  /// A partner does not take part any more: nobody may tell it anything.
  ///
  /// @param number of the fact about the partner that says so
  record PartnerWent(PartnerId partner, int number) implements Barring {}

  /// From here on nothing is disclosed of the member, whatever it consents to.
  record RestrictionBegan() implements Barring {}

  /// From here on consents count again.
  record RestrictionLifted() implements Barring {}

  /// From here on nothing is disclosed for what the member objects to, whatever it consents to.
  record ObjectionMade(Use to) implements Barring {}

  /// From here on it is the member's, too, what another one has said who is found to be the member.
  record Inherited(Reservations reservations, SubjectsJoined subjects) implements Barring {}

  /// The member does not object to it any more.
  record ObjectionWithdrawn(Use to) implements Barring {}
}
