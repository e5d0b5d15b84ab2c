package punchcard.rules.replays;

/// A step is not taken.
public final class ReplayRefused extends RuntimeException {
  private final Objection objection;

  ReplayRefused(Objection objection) {
    super("refused: " + objection);
    this.objection = objection;
  }

  public Objection objection() {
    return objection;
  }
}
