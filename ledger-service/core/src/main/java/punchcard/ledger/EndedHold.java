package punchcard.ledger;

import java.time.Instant;
import punchcard.kernel.PartnerId;

/// A hold that is over, kept for a while so that who comes late is told how it ended.
public record EndedHold(long number, PartnerId partner, How how, Instant at) {
  /// How a hold ends.
  public enum How {
    CAPTURED(Refusal.HOLD_CAPTURED),
    RELEASED(Refusal.HOLD_RELEASED),
    EXPIRED(Refusal.HOLD_EXPIRED);

    private final Refusal toLatecomers;

    How(Refusal toLatecomers) {
      this.toLatecomers = toLatecomers;
    }
  }

  /// What a request for it is told.
  Refusal toLatecomers() {
    return how.toLatecomers;
  }
}
