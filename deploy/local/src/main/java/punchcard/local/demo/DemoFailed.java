package punchcard.local.demo;

/// The demo cannot go on, for the one reason that its message says.
public final class DemoFailed extends RuntimeException {
  DemoFailed(String message) {
    super(message);
  }

  DemoFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
