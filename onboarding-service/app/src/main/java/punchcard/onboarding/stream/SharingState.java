package punchcard.onboarding.stream;

import java.util.Collection;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;

/// What has to be known, of one partition of the log, of all that lies before a fact, to say who
/// sees what of it.
interface SharingState {
  /// What the log says of a member's consents.
  ConsentHistory consents(String member);

  void addConsent(String member, LoggedRecord<MemberEvent> fact);

  void addTerms(LoggedRecord<MemberEvent> marker);

  /// The partners that were ever told of a consent.
  Collection<PartnerId> partners();

  /// It was told of a consent.
  void addPartner(PartnerId partner);

  /// Whether a fact was disclosed under this name.
  boolean wasShown(String id);

  void addShown(String id);

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
