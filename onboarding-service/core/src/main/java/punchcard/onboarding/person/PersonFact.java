package punchcard.onboarding.person;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.Evidence;

/// What the log says that matters to what is kept of a person.
public sealed interface PersonFact {
  /// The member is known to a partner from here on.
  ///
  /// @param data as the partner has told them; empty: it has told none
  /// @param identity the key of the partner's reference; empty: it was not written down
  record Joined(Optional<Sealed> data, Optional<String> identity) implements PersonFact {}

  /// The member puts its personal data right, or its guardian does.
  ///
  /// @param age when the member comes of age; empty: it is, or that is not told
  record Changed(Sealed data, Evidence evidence, Optional<ComingOfAge> age) implements PersonFact {}

  /// The member is to be erased: from here on nothing is disclosed of it.
  ///
  /// @param partners who ever knew something of the member by the programme, and is asked to erase
  /// @param forfeitureShown as in [PersonDemand.Erase]
  record ErasureOrdered(List<PartnerId> partners, Evidence evidence, String forfeitureShown)
      implements PersonFact {
    public ErasureOrdered {
      partners = List.copyOf(partners);
    }
  }

  /// The key is destroyed and all references are freed: from here on nothing is admitted.
  record ErasureCompleted() implements PersonFact {}

  /// A partner that was asked to erase has answered.
  ///
  /// @param reason why not, or what it keeps; empty: it says nothing
  record ErasureAnswered(PartnerId partner, boolean erased, String reason) implements PersonFact {}
}
