package punchcard.onboarding;

import java.time.Duration;

/// How far a partner's record may go.
///
/// @param mostBytes the longest value that is taken
/// @param mostMinor the largest amount that is believed
/// @param aheadOfClock how far a partner's clock may be ahead of the broker's
/// @param mostYears how old an event may be
public record Limits(int mostBytes, long mostMinor, Duration aheadOfClock, int mostYears) {
  /// What holds unless configured otherwise.
  public static final Limits USUAL =
      new Limits(64 * 1024, 1_000_000_000L, Duration.ofMinutes(5), 10);

  /// The same, but with values of up to this many bytes.
  public Limits withMostBytes(int bytes) {
    return new Limits(bytes, mostMinor, aheadOfClock, mostYears);
  }
}
