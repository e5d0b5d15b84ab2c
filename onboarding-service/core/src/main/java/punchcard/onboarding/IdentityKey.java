package punchcard.onboarding;

/// What a partner's reference is known by in topics and stores: the hexadecimal digits of an HMAC,
/// so that nobody reads a customer number there.
///
/// @param value 64 lower-case hexadecimal digits
public record IdentityKey(String value) {
  @Override
  public String toString() {
    return value;
  }
}
