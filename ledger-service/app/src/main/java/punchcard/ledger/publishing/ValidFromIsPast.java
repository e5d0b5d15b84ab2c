package punchcard.ledger.publishing;

import java.time.Instant;

/// Terms are not agreed for the past: what was stamped then stays as it is.
public final class ValidFromIsPast extends RuntimeException {
  ValidFromIsPast(Instant validFrom) {
    super("%s is past".formatted(validFrom));
  }
}
