package punchcard.onboarding.person;

/// Bytes do not open: they were sealed for another person or as another field, or were altered.
public final class SealBroken extends RuntimeException {
  public SealBroken(String message) {
    super(message);
  }

  public SealBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
