package punchcard.miner.reporting;

/// Somebody else has moved this partition's position: it owns the partition now.
public final class PositionLost extends RuntimeException {
  public PositionLost(String message) {
    super(message);
  }
}
