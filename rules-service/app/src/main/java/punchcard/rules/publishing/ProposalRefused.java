package punchcard.rules.publishing;

/// A proposal is not approved.
public final class ProposalRefused extends RuntimeException {
  private final Objection objection;

  ProposalRefused(Objection objection) {
    super("refused: " + objection);
    this.objection = objection;
  }

  public Objection objection() {
    return objection;
  }
}
