package punchcard.onboarding.consent;

import java.util.Arrays;
import java.util.Optional;

/// What is done with data that a member may object to at any time (GDPR, article 21).
public enum Use {
  /// To win the member for something.
  MARKETING("marketing"),
  /// To tell from what the member does what it is like, or is going to do.
  PROFILING("profiling");

  private final String code;

  Use(String code) {
    this.code = code;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// The use of this name.
  public static Optional<Use> of(String code) {
    return Arrays.stream(values()).filter(use -> use.code.equals(code)).findFirst();
  }
}
