package punchcard.onboarding.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.LogPoint;

/// By what a member is known, as far as the log says so: a fold over its facts.
public final class Identities {
  private final Map<IdentifierId, IdentifierStanding> all = new LinkedHashMap<>();
  private final List<Instant> proposals = new ArrayList<>();
  private final SortedSet<PartnerId> partners = new TreeSet<>();

  private Identities() {}

  /// What these facts come to.
  static Identities of(List<IdentitySaid> facts) {
    Identities identities = new Identities();
    facts.forEach(identities::add);
    return identities;
  }

  private void add(IdentitySaid said) {
    LogPoint at = said.at();
    switch (said.fact()) {
      case IdentityFact.Proposed it -> propose(it, at);
      case IdentityFact.CodeMissed(var id, _, _) ->
          all.computeIfPresent(id, (_, known) -> known.missedOnceMore());
      case IdentityFact.Linked(var id, var what, _) -> put(id, what, IdentifierState.LINKED, at);
      case IdentityFact.Taken(var id, var what, _) -> put(id, what, IdentifierState.TAKEN, at);
      case IdentityFact.Unlinked(var id, _) ->
          all.computeIfPresent(id, (_, known) -> known.become(IdentifierState.UNLINKED, at));
      case IdentityFact.KnownTo(var partner) -> partners.add(partner);
    }
  }

  private void propose(IdentityFact.Proposed it, LogPoint at) {
    var pending = new IdentifierStanding.Pending(it.code(), it.expiresAt(), 0);
    proposals.add(at.at());
    all.put(
        it.id(),
        new IdentifierStanding(
            it.id(), it.what(), IdentifierState.PROPOSED, at, Optional.of(pending)));
  }

  private void put(IdentifierId id, Concealed what, IdentifierState state, LogPoint at) {
    all.put(id, new IdentifierStanding(id, what, state, at, Optional.empty()));
  }

  /// All that were ever proposed or linked, in the order of the log.
  public Collection<IdentifierStanding> all() {
    return List.copyOf(all.values());
  }

  /// The one of this name.
  public Optional<IdentifierStanding> find(IdentifierId id) {
    return Optional.ofNullable(all.get(id));
  }

  /// The partners that know the member by references of their own.
  public Collection<PartnerId> partners() {
    return List.copyOf(partners);
  }

  /// Whether the identifier is the member's, by whatever name.
  boolean isLinked(Concealed what) {
    return all.values().stream()
        .anyMatch(it -> it.state() == IdentifierState.LINKED && it.what().isSameAs(what));
  }

  /// The name by which an OpenID subject is, or was, linked.
  public Optional<IdentifierId> nameOf(IdentityKey subject) {
    return all.values().stream()
        .filter(it -> it.what().key().equals(subject))
        .map(IdentifierStanding::id)
        .reduce((_, last) -> last);
  }

  /// The OpenID subjects that are linked.
  public Set<IdentityKey> subjects() {
    return all.values().stream()
        .filter(it -> it.state() == IdentifierState.LINKED)
        .filter(it -> it.what().kind() == IdentifierKind.SUBJECT)
        .map(it -> it.what().key())
        .collect(toUnmodifiableSet());
  }

  /// The first that is linked and can be written to, or the one of this name if it is so.
  public Optional<IdentifierStanding> address(Optional<IdentifierId> id) {
    return all.values().stream()
        .filter(it -> it.state() == IdentifierState.LINKED)
        .filter(it -> it.what().kind() != IdentifierKind.SUBJECT)
        .filter(it -> id.isEmpty() || it.id().equals(id.get()))
        .findFirst();
  }

  /// Whether nothing else is left of this kind.
  boolean isLast(IdentifierKind kind) {
    return all.values().stream()
            .filter(it -> it.state() == IdentifierState.LINKED && it.what().kind() == kind)
            .count()
        <= 1;
  }

  /// How many were proposed within this time before.
  long proposedWithin(Duration window, Instant before) {
    return proposals.stream().filter(at -> at.isAfter(before.minus(window))).count();
  }
}
