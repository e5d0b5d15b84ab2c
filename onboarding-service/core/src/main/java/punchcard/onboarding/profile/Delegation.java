package punchcard.onboarding.profile;

import java.time.Instant;
import java.util.SortedSet;

/// A member's leave for one person to change preferences on the member's behalf.
///
/// @param preferences which
/// @param within where: there, and in what lies in it
/// @param endsAt from when on it does not hold any more
public record Delegation(
    Delegate to, SortedSet<Preference> preferences, Scope within, Instant endsAt) {

  /// Whether it lets the person see and change this.
  public boolean covers(SettingKey key) {
    return preferences.contains(key.preference()) && key.scope().isWithin(within);
  }

  boolean isOver(Instant at) {
    return !at.isBefore(endsAt);
  }
}
