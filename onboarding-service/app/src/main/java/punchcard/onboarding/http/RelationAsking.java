package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationStep;

/// Asks, as a member or as a partner, for a step of an agreement between them.
@Singleton
final class RelationAsking {
  private final MemberAsking asking;

  RelationAsking(MemberAsking asking) {
    this.asking = asking;
  }

  /// What has become of what is proposed.
  ///
  /// @param demand is asked for only where the caller could ever be allowed it, and says what is
  ///     wrong with what was sent
  RelationView propose(
      Asking by, RelationKind kind, String partner, Function<PartnerId, RelationDemand> demand) {
    return ask(by, demand.apply(conceivably(by, kind, RelationStep.PROPOSE, partner)));
  }

  /// What has become of what was proposed. One that cannot be is told like one that does not
  /// exist.
  ///
  /// @param demand as above
  RelationView answer(
      Asking by,
      RelationKind kind,
      RelationStep step,
      Path path,
      Function<RelationName, RelationDemand> demand) {
    PartnerId partner = conceivably(by, kind, step, path.partner());
    if (!RelationId.isValid(path.id())) throw Problems.notFound();
    return ask(by, demand.apply(new RelationName(kind, partner, new RelationId(path.id()))));
  }

  /// What has become of it, now that who was asked says no.
  RelationView decline(Asking by, RelationKind kind, Path path, @Nullable WhyRequest why) {
    return answer(
        by, kind, RelationStep.DECLINE, path, name -> new Decline(name, WhyRequest.given(why)));
  }

  /// What has become of it, now that one of the two does not want it any more.
  RelationView end(Asking by, RelationKind kind, Path path, @Nullable WhyRequest why) {
    return answer(by, kind, RelationStep.END, path, name -> new End(name, WhyRequest.given(why)));
  }

  /// Which agreement, as the request's path has it.
  record Path(String partner, String id) {}

  private static PartnerId conceivably(
      Asking by, RelationKind kind, RelationStep step, String partner) {
    if (!PartnerId.isValid(partner)) throw Problems.notFound();
    PartnerId other = new PartnerId(partner);
    var _ =
        by.conceivably(
            Wanted.of(kind.action(step).orElseThrow(), Permission.memberOf(by.member()), other));
    return other;
  }

  private RelationView ask(Asking by, RelationDemand demand) {
    return switch (asking.ask(by, new Demand.OfRelation(demand))) {
      case Now(Became.Relating(var standing), int partition) ->
          RelationView.of(standing, standing.state(), partition);
      case Now(var other, _) -> throw new IllegalStateException("no agreement: " + other);
    };
  }
}
