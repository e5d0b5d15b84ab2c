package punchcard.onboarding;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.participation.Command;
import punchcard.onboarding.participation.Objection;
import punchcard.onboarding.participation.Participation;
import punchcard.onboarding.participation.Signature;

/// The partners and what each needs to take part: topics, rights and credentials on the log,
/// subjects in the registry. Every method may wait for the network and fails if it does not answer.
public interface Participants {
  /// Does what is wanted of a partner, and makes what it needs, or takes it away. Where an earlier
  /// attempt broke off, this one completes it.
  ///
  /// @param by who says so
  Answer decide(PartnerId id, Command command, Signature by);

  /// Gives the partner another password; empty unless it takes part.
  Optional<String> renewPassword(PartnerId id);

  /// A partner of whom anything was ever said.
  Optional<Participant> find(PartnerId id);

  /// All of them, in the order of their ids.
  List<Participant> all();

  /// Whether it takes part now.
  default boolean takesPart(PartnerId id) {
    return find(id).map(Participant::state).filter(Participation::takesPart).isPresent();
  }

  /// Whether it has a feed, also after it was shut out.
  default boolean hasFeed(PartnerId id) {
    return find(id).map(Participant::state).filter(Participation::hasTopics).isPresent();
  }

  /// What became of a command.
  sealed interface Answer {
    /// It is so.
    ///
    /// @param password of a partner that takes part from now on; told once
    /// @param isNew whether this has changed anything
    /// @param isEverywhere whether every partition of the log has the marker, if there is one: what
    ///     lies behind it comes after the change
    record Done(
        Participant participant, Optional<String> password, boolean isNew, boolean isEverywhere)
        implements Answer {}

    /// Nothing was changed.
    record Refused(Objection objection) implements Answer {}
  }
}
