package punchcard.onboarding.relation;

import static punchcard.onboarding.relation.RelationStep.ACCEPT;
import static punchcard.onboarding.relation.RelationStep.DECLINE;
import static punchcard.onboarding.relation.RelationStep.END;
import static punchcard.onboarding.relation.RelationStep.PROPOSE;
import static punchcard.onboarding.relation.RelationStep.WITHDRAW;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Controller;

/// The kinds of agreement between a member and a partner. Here alone it is declared which steps
/// each of them has, which action each step is, and how long a proposal stands at most; and with
/// the action, in [Action], who may take it and who is told.
public enum RelationKind {
  /// The member is the partner's: from then on the partner may say things of it. A partner that
  /// approves every request beforehand says so in its joining terms.
  MEMBERSHIP(
      "memberships",
      Map.of(
          PROPOSE, Action.REQUEST_MEMBERSHIP,
          ACCEPT, Action.APPROVE_MEMBERSHIP,
          DECLINE, Action.REFUSE_MEMBERSHIP,
          WITHDRAW, Action.WITHDRAW_REQUEST,
          END, Action.END_MEMBERSHIP),
      Duration.ofDays(30)),
  /// The member has a role in the ecosystem, to which its partner has invited it.
  ROLE(
      "roles",
      Map.of(
          PROPOSE, Action.OFFER_ROLE,
          ACCEPT, Action.ACCEPT_ROLE,
          DECLINE, Action.DECLINE_ROLE,
          WITHDRAW, Action.WITHDRAW_OFFER,
          END, Action.END_ROLE),
      Duration.ofDays(366)),
  /// The member takes part in a partner's campaign, once; nobody has to agree.
  CAMPAIGN("campaigns", Map.of(PROPOSE, Action.REGISTER_FOR_CAMPAIGN), Duration.ZERO);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Map.of is
  private final Map<RelationStep, Action> steps;

  private final Duration stands;

  RelationKind(String code, Map<RelationStep, Action> steps, Duration stands) {
    this.code = code;
    this.steps = Map.copyOf(steps);
    this.stands = stands;
  }

  /// What several of it are called in paths and trails.
  public String code() {
    return code;
  }

  /// What a step is, for the check of who may; empty: there is no such step.
  public Optional<Action> action(RelationStep step) {
    return Optional.ofNullable(steps.get(step));
  }

  /// Without whose authority there is no such agreement.
  public Set<Controller> signatories() {
    EnumSet<Controller> all = EnumSet.noneOf(Controller.class);
    action(PROPOSE).ifPresent(action -> all.addAll(action.controllers()));
    action(ACCEPT).ifPresent(action -> all.addAll(action.controllers()));
    return Set.copyOf(all);
  }

  /// How long a proposal can be answered at most.
  public Duration stands() {
    return stands;
  }
}
