package punchcard.rules;

/// A rule cannot be worked out for an event. Thrown by conditions and amounts; {@link Earning}
/// turns it into a decision. It has no stack trace: a rule that fails on every event must not slow
/// the partition.
public final class RuleFailure extends RuntimeException {
  private final Fault fault;

  public RuleFailure(Fault fault) {
    this(fault, fault.name());
  }

  /// @param message what the evaluation said, for the operator who mends the rule
  public RuleFailure(Fault fault, String message) {
    super(message, null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
