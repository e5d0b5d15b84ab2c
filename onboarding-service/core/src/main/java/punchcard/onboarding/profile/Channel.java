package punchcard.onboarding.profile;

import java.util.Arrays;
import java.util.Optional;

/// A way to reach a member. One that was ever chosen is never removed: the log keeps its name.
public enum Channel {
  EMAIL("email"),
  PUSH("push"),
  SMS("sms"),
  POST("post");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// The channel of this name.
  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code.equals(code)).findFirst();
  }
}
