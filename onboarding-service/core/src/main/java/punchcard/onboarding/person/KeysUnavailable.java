package punchcard.onboarding.person;

/// The key store does not answer, or answers under another master key: nothing was sealed or
/// opened, and asking again is safe. Never tells any key or value.
public final class KeysUnavailable extends RuntimeException {
  public KeysUnavailable(String message) {
    super(message);
  }

  public KeysUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
