package punchcard.onboarding.authority;

/// Who may do something: only who is named where it is declared.
public enum Controller {
  /// The member itself.
  MEMBER,
  /// A member who was named guardian of the member, as long as that is not of age.
  GUARDIAN,
  /// A person to whom the member has given leave for just this, while it lasts.
  DELEGATE,
  /// The system of the partner of whom something is asked.
  PARTNER,
  /// The people of that partner whose role is for something that members share.
  STAFF,
  /// The people of that partner who serve members: clerks and customer service.
  FRONT_OFFICE,
  /// The people of any partner's customer service.
  CUSTOMER_SERVICE,
  OPERATOR
}
