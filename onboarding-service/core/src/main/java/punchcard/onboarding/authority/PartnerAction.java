package punchcard.onboarding.authority;

import static punchcard.onboarding.authority.Controller.OPERATOR;
import static punchcard.onboarding.authority.Controller.PARTNER;

import java.util.List;

/// All that can be done as a partner, or in its name, and who may. What the operator alone may, and
/// what those may whom the charter names, is no partner's.
public enum PartnerAction {
  PUBLISH_EVENTS(PARTNER),
  READ_FEED(PARTNER),
  READ_VIEW(PARTNER),
  SET_WEBHOOK(PARTNER),
  READ_WEBHOOK(PARTNER, OPERATOR),
  PUBLISH_JOINING_TERMS(PARTNER),
  FIND_MEMBER(PARTNER, OPERATOR),
  LEAVE(PARTNER, OPERATOR);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<Controller> controllers;

  PartnerAction(Controller... controllers) {
    this.controllers = List.of(controllers);
  }

  /// Who may, in the order in which it is looked at.
  public List<Controller> controllers() {
    return controllers;
  }
}
