package punchcard.runtime;

/// Something that a decision needs did not answer: nothing is known, and asking again later may
/// help.
public class Unavailable extends RuntimeException {
  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public Unavailable(String message) {
    super(message);
  }
}
