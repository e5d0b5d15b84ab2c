package punchcard.onboarding.stream;

import java.util.Collection;
import java.util.Optional;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.goal.GoalHistory;

/// What has to be known, of one partition of the log, of all that lies before a fact, to say who
/// sees what of it.
interface SharingState {
  /// What the log says of a member's consents.
  ConsentHistory consents(String member);

  void addConsent(String member, LoggedRecord<MemberEvent> fact);

  void addMarker(LoggedRecord<MemberEvent> marker);

  /// What the log says of a member's goals, and not of what the member does.
  GoalHistory goals(String member);

  void addGoal(String member, LoggedRecord<MemberEvent> fact);

  /// The partners that were ever told of a consent.
  Collection<PartnerId> partners();

  /// It was told of a consent.
  void addPartner(PartnerId partner);

  /// What a partner has been shown of a member under this name, and may still know.
  Optional<Disclosed> shown(String member, PartnerId to, String id);

  /// It may know this, under the name that it has.
  void show(Disclosed disclosed);

  /// It may not know this any more.
  void hide(Disclosed disclosed);

  /// It may not know any more what it was shown under the same consent as this.
  void hideAllLike(Disclosed disclosed);

  /// Whether the member has ordered its erasure before.
  boolean isErased(String member);

  /// From here on nothing is kept of the member but that.
  void erase(String member);

  /// Whether a partner does not take part from some position before on.
  boolean isShutOut(PartnerId partner);

  /// From here on a partner does not take part.
  ///
  /// @param number of the fact about the partner that says so
  void end(String partner, int number);

  /// From here on it does.
  ///
  /// @param number of the fact about the partner that says so
  void begin(String partner, int number);
}
