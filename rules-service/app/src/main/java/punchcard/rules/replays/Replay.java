package punchcard.rules.replays;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import punchcard.rules.replays.Step.Proposed;

/// A replay, and what became of it so far.
///
/// @param steps those that were taken, in their order; the first proposes it
public record Replay(List<Step> steps) {
  public Replay {
    steps = List.copyOf(steps);
  }

  static Replay of(Collection<Step> steps) {
    return new Replay(List.copyOf(steps));
  }

  public ReplayId id() {
    return proposed().replay();
  }

  public Proposed proposed() {
    return (Proposed) steps.getFirst();
  }

  public Step last() {
    return steps.getLast();
  }

  <S extends Step> Optional<S> find(Class<S> step) {
    return steps.stream().filter(step::isInstance).map(step::cast).findFirst();
  }
}
