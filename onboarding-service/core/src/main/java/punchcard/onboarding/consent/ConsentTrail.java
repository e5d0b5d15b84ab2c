package punchcard.onboarding.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What each fact has made of which consents: the way to what they are now.
public final class ConsentTrail {
  private ConsentTrail() {}

  /// One fact, and what it has changed; nothing, if it came too late.
  public record Step(Logged logged, List<Move> moves) {}

  /// What a consent was and is.
  ///
  /// @param from empty: nobody had asked for it
  public record Move(ConsentId id, Optional<ConsentState> from, ConsentState to) {}

  /// That of all facts, in their order.
  public static List<Step> of(ConsentHistory history) {
    Consents consents = new Consents();
    List<Step> steps = new ArrayList<>();
    for (Logged logged : history.facts()) {
      Map<ConsentId, Standing> before = touched(logged.fact(), consents);
      consents.evolve(logged);
      steps.add(new Step(logged, moves(before, touched(logged.fact(), consents), logged.at())));
    }
    return steps;
  }

  private static Map<ConsentId, Standing> touched(ConsentFact fact, Consents consents) {
    return switch (fact) {
      case ConsentFact.Joined _,
          ConsentFact.TokenShown _,
          ConsentFact.Evidencing _,
          ConsentFact.Linking _ ->
          Map.of();
      case ConsentFact.TermsCame _,
          ConsentFact.Merged _,
          ConsentFact.Guarding _,
          ConsentFact.Inherited _ ->
          found(consents.all().stream().map(Standing::id).toList(), consents);
      case ConsentFact.Barring _ -> Map.of();
      case ConsentFact.Requested(ConsentId id, _) -> found(List.of(id), consents);
      case ConsentFact.Given given -> found(List.of(given.id()), consents);
      case ConsentFact.Declined(ConsentId id, _) -> found(List.of(id), consents);
      case ConsentFact.Withdrawn(ConsentId id, _) -> found(List.of(id), consents);
    };
  }

  private static Map<ConsentId, Standing> found(List<ConsentId> ids, Consents consents) {
    Map<ConsentId, Standing> found = new TreeMap<>();
    for (ConsentId id : ids) consents.find(id).ifPresent(standing -> found.put(id, standing));
    return found;
  }

  private static List<Move> moves(
      Map<ConsentId, Standing> before, Map<ConsentId, Standing> after, LogPoint at) {
    List<Move> moves = new ArrayList<>();
    after.forEach(
        (id, standing) -> {
          Optional<Standing> was = Optional.ofNullable(before.get(id));
          if (!was.equals(Optional.of(standing)))
            moves.add(new Move(id, was.map(it -> it.stateAt(at.at())), standing.state()));
        });
    return moves;
  }
}
