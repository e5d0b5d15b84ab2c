package punchcard.events;

/// Bytes that are not a record of the expected kind, and never will be.
public final class UnreadableRecord extends RuntimeException {
  /// What is wrong with them.
  public enum Fault {
    /// No magic byte, no schema id, or bytes that the schema cannot read.
    NOT_AVRO,
    /// The registry has no schema of this id.
    UNKNOWN_SCHEMA,
    /// The schema is known, but it is not one of this kind of record.
    OTHER_SCHEMA
  }

  private final Fault fault;

  public UnreadableRecord(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public UnreadableRecord(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
