package punchcard.events;

/// The registry did not answer: nothing is known, and asking again later may help.
public final class RegistryUnavailable extends RuntimeException {
  public RegistryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public RegistryUnavailable(String message) {
    super(message);
  }
}
