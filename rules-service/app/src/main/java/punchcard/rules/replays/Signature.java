package punchcard.rules.replays;

import java.time.Instant;

/// Who takes a step, and when.
///
/// @param by the subject of an operator's token
public record Signature(String by, Instant at) {
  boolean isOfSamePersonAs(Signature other) {
    return by.equals(other.by);
  }
}
