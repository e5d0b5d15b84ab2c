package punchcard.onboarding;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// The partners and what each needs to take part: topics, rights and credentials on the log,
/// subjects in the registry. Every method may wait for the network and fails if it does not answer.
public interface Participants {
  /// Registers the partner and makes all that it needs. Where an earlier attempt broke off, this
  /// one completes it.
  ///
  /// @param actor who says so: the subject of the operator's token
  Registration register(Participant participant, String actor);

  /// Gives the partner another password; empty if there is no such partner.
  Optional<String> renewPassword(PartnerId id);

  Optional<Participant> find(PartnerId id);

  /// All of them, in the order of their ids.
  List<Participant> all();

  /// What a registration came to.
  sealed interface Registration {
    /// A new partner; its password is told once.
    record New(String password) implements Registration {}

    /// It was registered before, with other words; these hold now.
    record Renamed() implements Registration {}

    /// It was registered before, just so.
    record Unchanged() implements Registration {}
  }
}
