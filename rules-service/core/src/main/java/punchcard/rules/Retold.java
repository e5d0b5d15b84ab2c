package punchcard.rules;

import java.util.List;

/// What a member's history comes to, told again.
public sealed interface Retold {
  /// It can be told.
  ///
  /// @param changes what is decided otherwise than before, in the order of the history
  /// @param tally what is counted of the member after it
  record Told(List<Change> changes, Tally tally) implements Retold {}

  /// It stays as it was.
  ///
  /// @param explanation what stands against it, for the operator
  record Refused(Objection objection, String explanation) implements Retold {}

  /// An event is decided otherwise than before.
  ///
  /// @param after the event with what it earns now
  /// @param decision what it earns now
  /// @param more what it earns besides what it was credited
  /// @param less what it was credited and does not earn
  record Change(Remembered after, Decision decision, List<Credit> more, List<Credit> less) {
    /// What has to be posted for it.
    public Net net() {
      return new Net(after.at(), more, less);
    }
  }
}
