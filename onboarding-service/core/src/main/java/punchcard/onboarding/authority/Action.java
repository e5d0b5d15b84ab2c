package punchcard.onboarding.authority;

import static punchcard.onboarding.authority.Controller.CUSTOMER_SERVICE;
import static punchcard.onboarding.authority.Controller.DELEGATE;
import static punchcard.onboarding.authority.Controller.FRONT_OFFICE;
import static punchcard.onboarding.authority.Controller.GUARDIAN;
import static punchcard.onboarding.authority.Controller.MEMBER;
import static punchcard.onboarding.authority.Controller.OPERATOR;
import static punchcard.onboarding.authority.Controller.PARTNER;
import static punchcard.onboarding.authority.Controller.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All that can be done to a member's record, who may, and who is told. Of what is read the
/// member is told where it is shared with others; else nobody is.
public enum Action {
  GIVE_CONSENT(List.of(MEMBER, GUARDIAN), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  DECLINE_CONSENT(
      List.of(MEMBER, GUARDIAN), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  WITHDRAW_CONSENT(
      List.of(MEMBER, GUARDIAN), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  READ_CONSENTS(List.of(MEMBER, GUARDIAN)),
  ADD_SIGNING_KEY(List.of(MEMBER), Observer.MEMBER),
  REMOVE_SIGNING_KEY(List.of(MEMBER), Observer.MEMBER),
  READ_SIGNING_KEYS(List.of(MEMBER)),
  /// For a consent that the member is asked for, and that concerns the partner.
  SEND_CONSENT_CODE(List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER),
  /// With the member's code or signature.
  BRING_CONSENT(
      List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  CHECK_CONSENTS(List.of(MEMBER, PARTNER, OPERATOR)),
  CHANGE_PREFERENCES(List.of(MEMBER, DELEGATE), Observer.MEMBER, Observer.PARTNER_OF_SCOPE),
  READ_PREFERENCES(List.of(MEMBER, DELEGATE)),
  GIVE_DELEGATION(List.of(MEMBER), Observer.MEMBER, Observer.DELEGATE),
  REVOKE_DELEGATION(List.of(MEMBER), Observer.MEMBER, Observer.DELEGATE),
  READ_DELEGATIONS(List.of(MEMBER)),
  SET_GOAL(List.of(MEMBER), Observer.MEMBER),
  APPROVE_GOAL(List.of(MEMBER), Observer.MEMBER, Observer.AUTHOR, Observer.RECIPIENTS),
  DECLINE_GOAL(List.of(MEMBER), Observer.MEMBER, Observer.AUTHOR),
  DROP_GOAL(List.of(MEMBER), Observer.MEMBER, Observer.AUTHOR, Observer.RECIPIENTS),
  READ_GOALS(List.of(MEMBER)),
  ADD_IDENTIFIER(List.of(MEMBER), Observer.MEMBER),
  VERIFY_IDENTIFIER(List.of(MEMBER), Observer.MEMBER),
  REMOVE_IDENTIFIER(List.of(MEMBER), Observer.MEMBER),
  READ_IDENTIFIERS(List.of(MEMBER)),
  READ_AUDIT(List.of(MEMBER)),
  READ_DISCLOSURES(List.of(MEMBER)),
  READ_SHARED(List.of(STAFF), Observer.MEMBER),
  READ_PERSONAL_DATA(List.of(MEMBER)),
  CHANGE_PERSONAL_DATA(List.of(MEMBER, GUARDIAN), Observer.MEMBER),
  READ_ERASURE(List.of(MEMBER)),
  ORDER_ERASURE(List.of(MEMBER), Observer.MEMBER, Observer.RECIPIENTS),
  ANSWER_ERASURE(List.of(PARTNER), Observer.MEMBER),
  READ_DATA(List.of(MEMBER)),
  RESTRICT_PROCESSING(List.of(MEMBER), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  LIFT_RESTRICTION(
      List.of(MEMBER, OPERATOR), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  OBJECT_TO_PROCESSING(List.of(MEMBER), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  WITHDRAW_OBJECTION(List.of(MEMBER), Observer.MEMBER, Observer.DISCLOSER, Observer.RECIPIENTS),
  READ_RIGHTS(List.of(MEMBER)),
  ENTER_RIGHTS_REQUEST(List.of(OPERATOR), Observer.MEMBER),
  EXTEND_RIGHTS_REQUEST(List.of(OPERATOR), Observer.MEMBER),
  ANSWER_RIGHTS_REQUEST(List.of(OPERATOR), Observer.MEMBER),
  REQUEST_MEMBERSHIP(List.of(MEMBER), Observer.MEMBER, Observer.OTHER_PARTY),
  APPROVE_MEMBERSHIP(List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  REFUSE_MEMBERSHIP(List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  WITHDRAW_REQUEST(List.of(MEMBER), Observer.MEMBER, Observer.OTHER_PARTY),
  END_MEMBERSHIP(List.of(MEMBER, PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  OFFER_ROLE(List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  ACCEPT_ROLE(List.of(MEMBER), Observer.MEMBER, Observer.OTHER_PARTY),
  DECLINE_ROLE(List.of(MEMBER), Observer.MEMBER, Observer.OTHER_PARTY),
  WITHDRAW_OFFER(List.of(PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  END_ROLE(List.of(MEMBER, PARTNER, FRONT_OFFICE), Observer.MEMBER, Observer.OTHER_PARTY),
  REGISTER_FOR_CAMPAIGN(List.of(MEMBER), Observer.MEMBER, Observer.OTHER_PARTY),
  READ_RELATIONS(List.of(MEMBER)),
  /// Who is not the operator, with the tokens of both members.
  MERGE_MEMBERS(
      List.of(OPERATOR, MEMBER, CUSTOMER_SERVICE), Observer.MEMBER, Observer.WHO_KNEW_THE_OTHER),
  /// Likewise.
  UNDO_MERGE(
      List.of(OPERATOR, MEMBER, CUSTOMER_SERVICE), Observer.MEMBER, Observer.WHO_KNEW_THE_OTHER),
  READ_MERGES(List.of(MEMBER, OPERATOR)),
  /// With the guardian's token; customer service of a partner that knows the member.
  NAME_GUARDIAN(List.of(OPERATOR, CUSTOMER_SERVICE), Observer.MEMBER),
  /// The member when it is of age.
  END_GUARDIANSHIP(List.of(OPERATOR, GUARDIAN, MEMBER), Observer.MEMBER),
  READ_GUARDIANS(List.of(MEMBER, OPERATOR));

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<Controller> controllers;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
  private final Set<Observer> informed;

  Action(List<Controller> controllers, Observer... informed) {
    this.controllers = controllers;
    EnumSet<Observer> told = EnumSet.noneOf(Observer.class);
    told.addAll(List.of(informed));
    this.informed = Set.copyOf(told);
  }

  /// Who may, in the order in which it is looked at.
  public List<Controller> controllers() {
    return controllers;
  }

  /// Who is told of it.
  public Set<Observer> informed() {
    return informed;
  }
}
