package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.relation.RelationSaid;
import punchcard.onboarding.relation.Relations;
import punchcard.onboarding.relation.SignedBy;

/// The part of a member's audit trail that is of agreements with partners.
final class RelationTrail {
  private RelationTrail() {}

  static Stream<Act> of(RelationHistory history) {
    Relations relations = history.now();
    return history.facts().stream().flatMap(said -> act(said, relations).stream());
  }

  private static Optional<Act> act(RelationSaid said, Relations relations) {
    List<Act.Turn> turns =
        relations.moved(said.at().offset()).stream().map(RelationTrail::turn).toList();
    return switch (said.fact()) {
      case RelationFact.Proposed(_, _, _, SignedBy by) -> Optional.of(signed(said, by, turns));
      case RelationFact.Began(_, _, _, _, SignedBy by) -> Optional.of(signed(said, by, turns));
      case RelationFact.Declined(_, _, SignedBy by) -> Optional.of(signed(said, by, turns));
      case RelationFact.Withdrawn(_, SignedBy by) -> Optional.of(signed(said, by, turns));
      case RelationFact.Ended(_, _, SignedBy by) -> Optional.of(signed(said, by, turns));
      case RelationFact.SignedUp _, RelationFact.Inherited _, RelationFact.Disinherited _
          when turns.isEmpty() ->
          Optional.empty();
      case RelationFact.Inherited(_, var merge) -> Optional.of(merged(said, merge, turns));
      case RelationFact.Disinherited(_, var merge) -> Optional.of(merged(said, merge, turns));
      case RelationFact.SignedUp(PartnerId partner, _) ->
          Optional.of(signedUp(said, partner, turns));
    };
  }

  private static Act signed(RelationSaid said, SignedBy by, List<Act.Turn> turns) {
    return new Act(
        said.at(),
        by.actor(),
        by.partner(),
        by.partner().isPresent() ? Act.Right.PARTNER : Act.Right.MEMBER,
        Optional.empty(),
        Optional.of(by.token()),
        turns);
  }

  private static Act merged(RelationSaid said, String merge, List<Act.Turn> turns) {
    return new Act(
        said.at(),
        "merges/" + merge,
        Optional.empty(),
        Act.Right.MERGE,
        Optional.empty(),
        Optional.empty(),
        turns);
  }

  private static Act signedUp(RelationSaid said, PartnerId partner, List<Act.Turn> turns) {
    return new Act(
        said.at(),
        partner.value(),
        Optional.of(partner),
        Act.Right.PARTNER,
        Optional.empty(),
        Optional.empty(),
        turns);
  }

  private static Act.Turn turn(Relations.Move move) {
    return new Act.Turn(
        move.name().toString(), move.from().map(Enum::name), Optional.of(move.to().name()));
  }
}
