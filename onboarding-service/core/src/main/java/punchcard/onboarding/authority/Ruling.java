package punchcard.onboarding.authority;

import java.util.Optional;
import punchcard.onboarding.profile.Granted;

/// Whether somebody may do what he wants.
public sealed interface Ruling {
  /// He may.
  ///
  /// @param as by which right
  /// @param by the delegation, if by one
  record Allowed(Controller as, Optional<Granted> by) implements Ruling {}

  /// He may not.
  record Denied(Denial why) implements Ruling {}
}
