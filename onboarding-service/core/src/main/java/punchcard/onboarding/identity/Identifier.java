package punchcard.onboarding.identity;

/// An identifier in the one form that all its spellings come to. Never in the log as it is here.
public sealed interface Identifier permits EmailAddress, PhoneNumber, Subject {
  IdentifierKind kind();

  /// The one form, in which no other identifier of the kind is.
  String text();

  /// How it is told to the member.
  default String told() {
    return text();
  }
}
