package punchcard.onboarding.rights;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.rights.RightsStanding.Opposition;
import punchcard.onboarding.rights.RightsStanding.Restriction;

/// A member's rights at one position of the log: what all facts up to there come to.
public final class Rights {
  private Optional<Restriction> restriction = Optional.empty();
  private final Map<Use, Opposition> oppositions = new EnumMap<>(Use.class);
  private final Map<RightsRequestId, RightsRequest> requests = new LinkedHashMap<>();

  private Rights() {}

  static Rights of(List<RightsSaid> facts) {
    Rights rights = new Rights();
    facts.forEach(said -> rights.evolve(said.fact(), said.at()));
    return rights;
  }

  private void evolve(RightsFact fact, LogPoint at) {
    switch (fact) {
      case RightsFact.RestrictionBegan _ -> restriction = Optional.of(new Restriction(true, at));
      case RightsFact.RestrictionLifted _ -> restriction = Optional.of(new Restriction(false, at));
      case RightsFact.ObjectionMade(var to, _) -> oppositions.put(to, new Opposition(to, true, at));
      case RightsFact.Inherited(_, Reservations others) -> inherit(others, at);
      case RightsFact.ObjectionWithdrawn(var to, _) ->
          oppositions.put(to, new Opposition(to, false, at));
      case RightsFact.Requested it -> requests.put(it.id(), request(it, at));
      case RightsFact.Extended(var id, var reason, var toldOn, _) ->
          requests.computeIfPresent(
              id,
              (_, request) -> request.extendedBy(new RightsRequest.Extension(reason, toldOn), at));
      case RightsFact.Answered(var id, var granted, var reason, _) ->
          requests.computeIfPresent(
              id,
              (_, request) -> request.answeredBy(new RightsRequest.Answer(granted, reason, at)));
    }
  }

  /// What was said before is since then.
  private void inherit(Reservations others, LogPoint at) {
    Reservations own = reservations();
    if (others.isRestricted() && !own.isRestricted())
      restriction = Optional.of(new Restriction(true, at));
    for (Use to : others.objections())
      if (!own.objections().contains(to)) oppositions.put(to, new Opposition(to, true, at));
  }

  private static RightsRequest request(RightsFact.Requested it, LogPoint at) {
    return new RightsRequest(
        it.id(), it.kind(), it.cameOn(), it.channel(), at, Optional.empty(), Optional.empty());
  }

  /// How that stands of which a fact is; empty: nothing was said of it.
  public Optional<RightsStanding> standing(RightsFact fact) {
    return switch (fact) {
      case RightsFact.RestrictionBegan _, RightsFact.RestrictionLifted _ ->
          restriction.map(it -> it);
      case RightsFact.ObjectionMade(var to, _) -> opposition(to).map(it -> it);
      case RightsFact.ObjectionWithdrawn(var to, _) -> opposition(to).map(it -> it);
      case RightsFact.Inherited _ -> Optional.empty(); // of more than one
      case RightsFact.Requested it -> request(it.id()).map(request -> request);
      case RightsFact.Extended it -> request(it.id()).map(request -> request);
      case RightsFact.Answered it -> request(it.id()).map(request -> request);
    };
  }

  /// Whether nothing is disclosed of the member; empty: that was never asked.
  public Optional<Restriction> restriction() {
    return restriction;
  }

  /// Whether the member objects to this; empty: it never did.
  public Optional<Opposition> opposition(Use to) {
    return Optional.ofNullable(oppositions.get(to));
  }

  /// All that the member ever objected to.
  public Collection<Opposition> oppositions() {
    return List.copyOf(oppositions.values());
  }

  /// What the member says against the use of its data, by now.
  public Reservations reservations() {
    return new Reservations(
        restriction.filter(Restriction::inForce).isPresent(),
        oppositions.values().stream()
            .filter(Opposition::inForce)
            .map(Opposition::to)
            .collect(toUnmodifiableSet()));
  }

  /// The request of this id.
  public Optional<RightsRequest> request(RightsRequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  /// All that were entered, in their order.
  public List<RightsRequest> requests() {
    return new ArrayList<>(requests.values());
  }

  /// Those that were entered and not answered.
  public List<RightsRequest> open() {
    return requests.values().stream().filter(request -> request.answer().isEmpty()).toList();
  }
}
