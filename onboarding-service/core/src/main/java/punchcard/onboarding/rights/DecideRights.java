package punchcard.onboarding.rights;

import static punchcard.onboarding.rights.RightsRefusal.ALREADY_ANSWERED;
import static punchcard.onboarding.rights.RightsRefusal.ALREADY_EXTENDED;
import static punchcard.onboarding.rights.RightsRefusal.KEY_REUSED;
import static punchcard.onboarding.rights.RightsRefusal.MEMBER_NOT_TOLD;
import static punchcard.onboarding.rights.RightsRefusal.NOT_OBJECTED;
import static punchcard.onboarding.rights.RightsRefusal.NOT_RESTRICTED;
import static punchcard.onboarding.rights.RightsRefusal.NO_REASON;
import static punchcard.onboarding.rights.RightsRefusal.UNKNOWN_REQUEST;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.RightsDemand.Answer;
import punchcard.onboarding.rights.RightsDemand.Enter;
import punchcard.onboarding.rights.RightsDemand.Extend;
import punchcard.onboarding.rights.RightsDemand.Lift;
import punchcard.onboarding.rights.RightsDemand.Restrict;
import punchcard.onboarding.rights.RightsDemand.WithdrawObjection;
import punchcard.onboarding.rights.RightsOutcome.Is;
import punchcard.onboarding.rights.RightsOutcome.ToSay;
import punchcard.onboarding.rights.RightsStanding.Restriction;

/// Decides what comes of a demand, by what the log has said so far.
public final class DecideRights {
  private DecideRights() {}

  /// A fact for the log, what is so, or a refusal.
  public static RightsOutcome decide(RightsHistory history, RightsCommand command) {
    if (history.by(command.request()).isPresent()) return became(history, command);
    Rights rights = history.now();
    return switch (command.demand()) {
      case Restrict _ -> restrict(rights, command.by());
      case Lift lift -> lift(lift, rights, command);
      case RightsDemand.Oppose(Use to) -> oppose(to, rights, command.by());
      case WithdrawObjection(Use to) -> withdraw(to, rights, command.by());
      case Enter enter -> enter(enter, rights, command.by());
      case Extend extend -> extend(extend, rights, command.by());
      case Answer answer -> answer(answer, rights, command.by());
    };
  }

  private static RightsOutcome restrict(Rights rights, SignedBy by) {
    return rights
        .restriction()
        .filter(Restriction::inForce)
        .<RightsOutcome>map(Is::new)
        .orElseGet(() -> new ToSay(new RightsFact.RestrictionBegan(by)));
  }

  /// Who is not the member tells it first, and why (GDPR, article 18(3)).
  private static RightsOutcome lift(Lift lift, Rights rights, RightsCommand command) {
    if (rights.restriction().isEmpty()) return no(NOT_RESTRICTED, "nothing is restricted");
    if (!rights.restriction().get().inForce()) return new Is(rights.restriction().get());
    if (!command.byMember() && lift.reason().isBlank()) return no(NO_REASON, "reason");
    if (!command.byMember() && !isTold(lift, rights.restriction().get()))
      return no(MEMBER_NOT_TOLD, "memberToldOn");
    Optional<LocalDate> toldOn = command.byMember() ? Optional.empty() : lift.memberToldOn();
    return new ToSay(new RightsFact.RestrictionLifted(lift.reason(), toldOn, command.by()));
  }

  /// Not before it was restricted, wherever it was that day.
  private static boolean isTold(Lift lift, Restriction restriction) {
    LocalDate began = LocalDate.ofInstant(restriction.since().at(), ZoneOffset.UTC);
    return lift.memberToldOn().filter(day -> !day.isBefore(began.minusDays(1))).isPresent();
  }

  private static RightsOutcome oppose(Use to, Rights rights, SignedBy by) {
    return rights
        .opposition(to)
        .filter(RightsStanding.Opposition::inForce)
        .<RightsOutcome>map(Is::new)
        .orElseGet(() -> new ToSay(new RightsFact.ObjectionMade(to, by)));
  }

  private static RightsOutcome withdraw(Use to, Rights rights, SignedBy by) {
    Optional<RightsStanding.Opposition> found = rights.opposition(to);
    if (found.isEmpty()) return no(NOT_OBJECTED, to.code());
    return found.get().inForce()
        ? new ToSay(new RightsFact.ObjectionWithdrawn(to, by))
        : new Is(found.get());
  }

  private static RightsOutcome enter(Enter it, Rights rights, SignedBy by) {
    Optional<RightsRequest> found = rights.request(it.id());
    if (found.isEmpty())
      return new ToSay(new RightsFact.Requested(it.id(), it.kind(), it.cameOn(), it.channel(), by));
    return found
        .filter(request -> isSame(it, request))
        .<RightsOutcome>map(Is::new)
        .orElseGet(() -> no(KEY_REUSED, it.id().value()));
  }

  private static boolean isSame(Enter it, RightsRequest request) {
    return it.kind() == request.kind()
        && it.cameOn().equals(request.cameOn())
        && it.channel().equals(request.channel());
  }

  /// Told within the first month, or it is none (GDPR, article 12(3)).
  private static RightsOutcome extend(Extend it, Rights rights, SignedBy by) {
    Optional<RightsRequest> found = rights.request(it.id());
    if (found.isEmpty()) return no(UNKNOWN_REQUEST, it.id().value());
    RightsRequest request = found.get();
    if (request.answer().isPresent()) return no(ALREADY_ANSWERED, it.id().value());
    if (request.extension().isPresent()) return no(ALREADY_EXTENDED, it.id().value());
    if (it.reason().isBlank()) return no(NO_REASON, "reason");
    if (it.memberToldOn().isBefore(request.cameOn()) || it.memberToldOn().isAfter(request.dueOn()))
      return no(MEMBER_NOT_TOLD, "from " + request.cameOn() + " to " + request.dueOn());
    return new ToSay(new RightsFact.Extended(it.id(), it.reason(), it.memberToldOn(), by));
  }

  private static RightsOutcome answer(Answer it, Rights rights, SignedBy by) {
    Optional<RightsRequest> found = rights.request(it.id());
    if (found.isEmpty()) return no(UNKNOWN_REQUEST, it.id().value());
    if (found.get().answer().isPresent()) return no(ALREADY_ANSWERED, it.id().value());
    if (!it.granted() && it.reason().isBlank()) return no(NO_REASON, "reason");
    return new ToSay(new RightsFact.Answered(it.id(), it.granted(), it.reason(), by));
  }

  /// What a demand's fact has become, where the log has it.
  public static RightsOutcome became(RightsHistory history, RightsCommand command) {
    RightsSaid said = history.by(command.request()).orElseThrow();
    if (!says(said.fact(), command.demand())) return no(KEY_REUSED, command.request());
    return new Is(history.upTo(said.at().offset()).standing(said.fact()).orElseThrow());
  }

  private static boolean says(RightsFact fact, RightsDemand demand) {
    return switch (fact) {
      case RightsFact.RestrictionBegan _ -> demand instanceof Restrict;
      case RightsFact.RestrictionLifted(var reason, var toldOn, _) ->
          demand instanceof Lift it
              && it.reason().equals(reason)
              && (toldOn.isEmpty() || it.memberToldOn().equals(toldOn));
      case RightsFact.ObjectionMade(var to, _) -> demand.equals(new RightsDemand.Oppose(to));
      case RightsFact.ObjectionWithdrawn(var to, _) -> demand.equals(new WithdrawObjection(to));
      case RightsFact.Inherited _ -> false;
      case RightsFact.Requested(var id, var kind, var cameOn, var channel, _) ->
          demand.equals(new Enter(id, kind, cameOn, channel));
      case RightsFact.Extended(var id, var reason, var toldOn, _) ->
          demand.equals(new Extend(id, reason, toldOn));
      case RightsFact.Answered(var id, var granted, var reason, _) ->
          demand.equals(new Answer(id, granted, reason));
    };
  }

  private static RightsRefused no(RightsRefusal refusal, String detail) {
    return new RightsRefused(refusal, detail);
  }
}
