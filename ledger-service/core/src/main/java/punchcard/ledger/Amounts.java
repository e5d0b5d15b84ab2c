package punchcard.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the ledger takes at most.
public final class Amounts {
  /// Ten to the twelfth minor units in one leg: far more than any honest request, far from where
  /// sums overflow.
  public static final long MOST = 1_000_000_000_000L;

  /// How long a hold lasts at most.
  public static final Duration LONGEST_HOLD = Duration.ofDays(366);

  /// How many open holds a member has at most.
  public static final int MOST_HOLDS = 100;

  private Amounts() {}

  /// What is wrong with a part that someone names of something; null: nothing, or all is meant.
  static @Nullable Refusal refusal(@Nullable Long minor) {
    if (minor == null) return null;
    if (minor <= 0) return Refusal.AMOUNT_NOT_POSITIVE;
    return minor > MOST ? Refusal.AMOUNT_TOO_LARGE : null;
  }
}
