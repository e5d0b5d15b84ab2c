package punchcard.onboarding;

/// An event that does not have the shape it must have.
public final class MalformedEvent extends RuntimeException {
  /// How far it could be read.
  public enum Fault {
    /// No JSON at all.
    NO_JSON,
    /// JSON, but a field is missing, unknown or of the wrong type.
    WRONG_SHAPE,
    /// A batch of more events than one may have.
    TOO_MANY
  }

  private final Fault fault;

  /// @param message what is wrong, and where
  public MalformedEvent(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
