package punchcard.onboarding.relation;

import static punchcard.onboarding.relation.RelationKind.MEMBERSHIP;
import static punchcard.onboarding.relation.RelationKind.ROLE;
import static punchcard.onboarding.relation.RelationState.ACTIVE;
import static punchcard.onboarding.relation.RelationState.DECLINED;
import static punchcard.onboarding.relation.RelationState.ENDED;
import static punchcard.onboarding.relation.RelationState.PROPOSED;
import static punchcard.onboarding.relation.RelationState.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchcard.kernel.PartnerId;

/// A member's agreements with partners at one position of the log: what all facts up to there
/// come to. Nobody decides here any more: a fact that has come too late changes nothing.
public final class Relations {
  private final Map<RelationName, RelationStanding> all = new TreeMap<>();
  private final Map<Long, List<Move>> moves = new HashMap<>();
  private final Set<Long> endings = new HashSet<>();
  private final Map<PartnerId, Long> rejoined = new HashMap<>();
  private final Map<PartnerId, Set<String>> merges = new HashMap<>();
  private final Set<PartnerId> byMerge = new HashSet<>();

  private Relations() {}

  /// What an agreement was and is.
  ///
  /// @param from empty: there was none of this name
  public record Move(RelationName name, Optional<RelationState> from, RelationState to) {}

  /// What these facts come to, in their order.
  public static Relations of(List<RelationSaid> facts) {
    Relations relations = new Relations();
    facts.forEach(relations::evolve);
    return relations;
  }

  private void evolve(RelationSaid said) {
    switch (said.fact()) {
      case RelationFact.Proposed fact -> propose(fact, said);
      case RelationFact.Began fact -> begin(fact, said);
      case RelationFact.Declined(var name, var reason, _) -> answer(name, DECLINED, reason, said);
      case RelationFact.Withdrawn(var name, _) -> answer(name, WITHDRAWN, "", said);
      case RelationFact.Ended(var name, var reason, _) -> end(name, reason, said);
      case RelationFact.SignedUp fact -> signUp(fact, said);
      case RelationFact.Inherited(var partner, var merge) -> inherit(partner, merge, said);
      case RelationFact.Disinherited(var partner, var merge) -> disinherit(partner, merge, said);
    }
  }

  private void propose(RelationFact.Proposed fact, RelationSaid said) {
    if (find(fact.name()).isPresent() || isSettled(fact.name(), said.asked().at())) return;
    put(
        new RelationStanding(
            fact.name(),
            fact.terms(),
            PROPOSED,
            said.at(),
            Optional.of(fact.standsUntil()),
            "",
            Optional.empty()),
        said);
  }

  /// Whether the member is the partner's, or has asked to be.
  private boolean isSettled(RelationName name, Instant at) {
    return name.kind() == MEMBERSHIP
        && (isMemberOf(name.partner()) || requestOf(name.partner(), at).isPresent());
  }

  private void begin(RelationFact.Began fact, RelationSaid said) {
    Optional<RelationStanding> known = find(fact.name());
    if (fact.name().kind() == MEMBERSHIP && isMemberOf(fact.name().partner())) return;
    if (known.isPresent() && !known.get().isOpenAt(said.asked().at())) return;
    if (known.isEmpty() && !needsNobody(fact)) return;
    RelationStanding standing =
        known
            .map(it -> it.becomes(ACTIVE, "", said.at()))
            .orElseGet(() -> RelationStanding.active(fact.name(), fact.terms(), said.at()));
    put(standing.knownBy(fact.identity()), said);
  }

  private static boolean needsNobody(RelationFact.Began fact) {
    return fact.approvedBefore() || fact.name().kind().action(RelationStep.ACCEPT).isEmpty();
  }

  private void answer(RelationName name, RelationState next, String reason, RelationSaid said) {
    find(name)
        .filter(it -> it.isOpenAt(said.asked().at()))
        .ifPresent(it -> put(it.becomes(next, reason, said.at()), said));
  }

  private void end(RelationName name, String reason, RelationSaid said) {
    if (find(name).filter(RelationStanding::isActive).isEmpty()) return;
    put(find(name).orElseThrow().becomes(ENDED, reason, said.at()), said);
    if (name.kind() != MEMBERSHIP) return;
    byMerge.remove(name.partner());
    endRoles(name.partner(), said);
    endings.add(said.asked().offset());
    Long behind = rejoined.remove(name.partner());
    if (behind != null && behind == said.asked().offset()) joinBySignup(name.partner(), said);
  }

  /// A role, and an offer of one, is the partner's members' alone.
  private void endRoles(PartnerId partner, RelationSaid said) {
    for (RelationStanding role : List.copyOf(all.values()))
      if (isOf(role, ROLE, partner) && (role.isActive() || role.isOpenAt(said.asked().at())))
        put(role.becomes(ENDED, "", said.at()), said);
  }

  /// A signup that some task has admitted behind an ending may be in the log in front of it.
  private void signUp(RelationFact.SignedUp fact, RelationSaid said) {
    PartnerId partner = fact.partner();
    byMerge.remove(partner);
    if (isMemberOf(partner)) {
      fact.behindEnding().stream()
          .filter(ending -> !endings.contains(ending))
          .forEach(ending -> rejoined.put(partner, ending));
      return;
    }
    requestOf(partner, said.asked().at())
        .ifPresentOrElse(
            asked -> put(asked.becomes(ACTIVE, "", said.at()), said),
            () -> joinBySignup(partner, said));
  }

  /// Whoever is the partner's by itself stays so.
  private void inherit(PartnerId partner, String merge, RelationSaid said) {
    merges.computeIfAbsent(partner, _ -> new HashSet<>()).add(merge);
    if (isMemberOf(partner)) return;
    joinBySignup(partner, said);
    byMerge.add(partner);
  }

  private void disinherit(PartnerId partner, String merge, RelationSaid said) {
    Set<String> left = merges.computeIfAbsent(partner, _ -> new HashSet<>());
    left.remove(merge);
    if (!left.isEmpty() || !byMerge.remove(partner)) return;
    RelationStanding standing = find(RelationName.signup(partner)).orElseThrow();
    put(standing.becomes(ENDED, "", said.at()), said);
    endRoles(partner, said);
  }

  private void joinBySignup(PartnerId partner, RelationSaid said) {
    RelationName name = RelationName.signup(partner);
    put(RelationStanding.active(name, new RelationTerms.OfSignup(), said.at()), said);
  }

  private void put(RelationStanding standing, RelationSaid said) {
    RelationName name = standing.name();
    moves
        .computeIfAbsent(said.at().offset(), _ -> new ArrayList<>())
        .add(new Move(name, find(name).map(RelationStanding::state), standing.state()));
    all.put(name, standing);
  }

  /// All of them, whatever has become of them.
  public Collection<RelationStanding> all() {
    return List.copyOf(all.values());
  }

  /// The agreement of this name, whatever has become of it.
  public Optional<RelationStanding> find(RelationName name) {
    return Optional.ofNullable(all.get(name));
  }

  /// The partners whose the member is.
  public List<PartnerId> partners() {
    return all.values().stream()
        .filter(it -> it.name().kind() == MEMBERSHIP && it.isActive())
        .map(it -> it.name().partner())
        .distinct()
        .toList();
  }

  /// Whether the member is the partner's.
  public boolean isMemberOf(PartnerId partner) {
    return all.values().stream().anyMatch(it -> isOf(it, MEMBERSHIP, partner) && it.isActive());
  }

  /// The member's request that the partner can answer at this time.
  Optional<RelationStanding> requestOf(PartnerId partner, Instant at) {
    return all.values().stream()
        .filter(it -> isOf(it, MEMBERSHIP, partner) && it.isOpenAt(at))
        .findFirst();
  }

  private static boolean isOf(RelationStanding standing, RelationKind kind, PartnerId partner) {
    return standing.name().kind() == kind && standing.name().partner().equals(partner);
  }

  /// What the fact at this offset has changed; nothing: it came too late.
  public List<Move> moved(long offset) {
    return List.copyOf(moves.getOrDefault(offset, List.of()));
  }
}
