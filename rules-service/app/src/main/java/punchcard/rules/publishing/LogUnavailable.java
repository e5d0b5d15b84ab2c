package punchcard.rules.publishing;

/// The log of agreements could not be read or written in time: asking again may help.
public final class LogUnavailable extends RuntimeException {
  LogUnavailable(String message) {
    super(message);
  }

  LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
