package punchcard.onboarding;

import java.time.Instant;
import java.util.Optional;

/// What the task that has read an arrival knows of it.
public sealed interface Standing {
  /// Another task owns the reference.
  record Elsewhere() implements Standing {}

  /// This task owns the reference.
  ///
  /// @param binding whose the reference is, or was
  /// @param seen whether the event was admitted since `keptSince`
  /// @param keptSince the ids of events admitted from then on are remembered here
  /// @param past what the index of the whole log says
  /// @param proof what the signup's token turned out to be
  /// @param ended whether the membership has ended since the reference was bound: it is nobody's,
  ///     but the signup that bound it is known
  record Here(
      Optional<Binding> binding,
      boolean seen,
      Instant keptSince,
      Past past,
      Proof proof,
      boolean ended)
      implements Standing {
    /// Of a membership that has not ended.
    public Here(
        Optional<Binding> binding, boolean seen, Instant keptSince, Past past, Proof proof) {
      this(binding, seen, keptSince, past, proof, false);
    }

    /// The same, knowing what the token turned out to be.
    public Here with(Proof found) {
      return new Here(binding, seen, keptSince, past, found, ended);
    }

    /// Whose the reference is, if anybody's.
    Optional<Binding> owner() {
      return ended ? Optional.empty() : binding.filter(it -> !it.isFree());
    }

    Here admitted() {
      return new Here(binding, true, keptSince, past, proof, ended);
    }

    Here boundTo(Binding bound) {
      return new Here(Optional.of(bound), seen, keptSince, past, proof);
    }
  }

  /// What the index of the whole log says of an event that occurred before ids are remembered.
  enum Past {
    NOT_ASKED,
    /// The log does not have it.
    UNKNOWN,
    /// The log has it.
    ADMITTED
  }
}
