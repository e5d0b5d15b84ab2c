package punchcard.onboarding.relation;

import static punchcard.onboarding.relation.RelationRefusal.*;

import java.util.Optional;
import punchcard.kernel.Sha256;
import punchcard.onboarding.relation.RelationDemand.Approve;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationOutcome.Is;
import punchcard.onboarding.relation.RelationOutcome.ToSay;

/// Decides what comes of a demand on an agreement, by what the log has said so far.
public final class DecideRelation {
  private DecideRelation() {}

  /// A fact for the log, what it said before, or a refusal.
  public static RelationOutcome decide(RelationHistory history, RelationCommand command) {
    RelationDemand demand = command.demand();
    if (history.by(command.request()).isPresent())
      return became(history, command.request(), demand);
    if (command.isByOneShutOut()) return no(UNKNOWN_PARTNER, demand.name().partner());
    Relations now = history.now();
    Optional<RelationStanding> known = now.find(demand.name());
    return switch (demand) {
      case Request request -> Proposing.request(request, known, now, command);
      case Offer offer -> Proposing.offer(offer, known, now, command);
      case Register register -> Proposing.register(register, known, command);
      case Approve _, TakeOn _, Decline _, Withdraw _, End _ when known.isEmpty() ->
          no(UNKNOWN_RELATION, demand.name());
      case Approve approve -> approve(approve, known.get(), command);
      case TakeOn(_, Sha256 terms) -> takeOn(terms, known.get(), command);
      case Decline(var name, var reason) ->
          answer(
              known.get(),
              RelationState.DECLINED,
              new RelationFact.Declined(name, reason, command.by()),
              command);
      case Withdraw(var name) ->
          answer(
              known.get(),
              RelationState.WITHDRAWN,
              new RelationFact.Withdrawn(name, command.by()),
              command);
      case End(_, var reason) -> end(reason, known.get(), command);
    };
  }

  /// What a demand's fact has become, where the log has it.
  public static RelationOutcome became(
      RelationHistory history, String request, RelationDemand demand) {
    RelationSaid said = history.by(request).orElseThrow();
    if (!SameDemand.of(said.fact(), demand)) return no(KEY_REUSED, request);
    Relations then = history.upTo(said.at().offset());
    Optional<RelationStanding> standing = then.find(demand.name());
    boolean counts = !then.moved(said.at().offset()).isEmpty() || isBegun(said.fact(), standing);
    return counts ? new Is(standing.orElseThrow()) : no(OVERTAKEN, request);
  }

  /// What began meanwhile by the partner's signup has begun.
  private static boolean isBegun(RelationFact fact, Optional<RelationStanding> standing) {
    return fact instanceof RelationFact.Began
        && standing.filter(RelationStanding::isActive).isPresent();
  }

  private static RelationOutcome approve(
      Approve approve, RelationStanding known, RelationCommand command) {
    boolean isOtherwise =
        known.identity().filter(key -> !key.equals(approve.identity())).isPresent();
    if (known.isActive() && isOtherwise) return no(OTHER_CONTENT, known.name());
    return answer(
        known,
        RelationState.ACTIVE,
        new RelationFact.Began(
            known.name(), known.terms(), false, Optional.of(approve.identity()), command.by()),
        command);
  }

  private static RelationOutcome takeOn(
      Sha256 terms, RelationStanding known, RelationCommand command) {
    if (!(known.terms() instanceof RelationTerms.OfRole role) || !role.hash().equals(terms))
      return no(OTHER_TERMS, known.name());
    return answer(
        known,
        RelationState.ACTIVE,
        new RelationFact.Began(known.name(), role, false, Optional.empty(), command.by()),
        command);
  }

  /// What has ended is over for every command that was appended after its end.
  private static RelationOutcome answer(
      RelationStanding known, RelationState wanted, RelationFact fact, RelationCommand command) {
    RelationState state = known.stateAt(command.at());
    if (state == wanted) return new Is(known);
    return switch (state) {
      case PROPOSED -> new ToSay(fact);
      case EXPIRED -> no(EXPIRED, known.name());
      case ACTIVE, DECLINED, WITHDRAWN, ENDED -> no(NOT_OPEN, known.name());
    };
  }

  private static RelationOutcome end(
      String reason, RelationStanding known, RelationCommand command) {
    return switch (known.state()) {
      case ACTIVE -> new ToSay(new RelationFact.Ended(known.name(), reason, command.by()));
      case ENDED -> new Is(known);
      case PROPOSED, DECLINED, WITHDRAWN, EXPIRED -> no(NOT_OPEN, known.name());
    };
  }

  static RelationRefused no(RelationRefusal refusal, Object detail) {
    return new RelationRefused(refusal, detail.toString());
  }
}
