package punchcard.onboarding.identity;

/// An e-mail address in its one form, as [EmailForm] makes it.
///
/// @param text without what mail does not tell apart: `anna@xn--mnchen-3ya.de`
public record EmailAddress(String text) implements Identifier {
  @Override
  public IdentifierKind kind() {
    return IdentifierKind.EMAIL;
  }
}
