package punchcard.onboarding.merge;

import java.util.Optional;
import punchcard.kernel.AttributeName;

/// Judges what somebody sends who wants a merge, or that it is undone.
public final class MergeScreening {
  private MergeScreening() {}

  /// The first reason against it.
  ///
  /// @param isNeeded whether a reason has to be given
  public static Optional<MergeRefused> screen(String id, String reason, boolean isNeeded) {
    if (!MergeId.isValid(id))
      return no(MergeRefusal.BAD_ID, "letters, digits, dots, colons, underscores and hyphens");
    if (!isReason(reason, isNeeded))
      return no(MergeRefusal.BAD_REASON, "1 to 200 characters, no control characters");
    return Optional.empty();
  }

  private static boolean isReason(String reason, boolean isNeeded) {
    return reason.isBlank() ? !isNeeded : AttributeName.isText(reason);
  }

  private static Optional<MergeRefused> no(MergeRefusal why, String detail) {
    return Optional.of(new MergeRefused(why, detail));
  }
}
