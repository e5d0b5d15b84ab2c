package punchcard.onboarding.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierState;
import punchcard.onboarding.identity.IdentityFact;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.identity.IdentitySaid;

/// What members have done to their identifiers, for the audit trail.
final class IdentityTrail {
  private final Map<IdentifierId, String> states = new HashMap<>();

  private IdentityTrail() {}

  static Stream<Act> of(IdentityHistory history) {
    IdentityTrail trail = new IdentityTrail();
    return history.facts().stream().flatMap(said -> trail.next(said).stream());
  }

  private Optional<Act> next(IdentitySaid said) {
    return switch (said.fact()) {
      case IdentityFact.Proposed it -> act(said, it.id(), IdentifierState.PROPOSED, it.evidence());
      case IdentityFact.CodeMissed(var id, _, var by) ->
          act(said, id, IdentifierState.PROPOSED, by);
      case IdentityFact.Linked(var id, _, var by) -> act(said, id, IdentifierState.LINKED, by);
      case IdentityFact.Taken(var id, _, var by) -> act(said, id, IdentifierState.TAKEN, by);
      case IdentityFact.Unlinked(var id, var by) -> act(said, id, IdentifierState.UNLINKED, by);
      case IdentityFact.KnownTo _ -> Optional.empty();
    };
  }

  private Optional<Act> act(
      IdentitySaid said, IdentifierId id, IdentifierState state, Evidence by) {
    Optional<String> before = Optional.ofNullable(states.put(id, state.name()));
    Act.Turn turn = new Act.Turn("identifiers/" + id, before, Optional.of(state.name()));
    return Optional.of(Act.byEvidence(said.at(), Optional.empty(), by, List.of(turn)));
  }
}
