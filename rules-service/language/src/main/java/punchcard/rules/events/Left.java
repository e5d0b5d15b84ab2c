package punchcard.rules.events;

import punchcard.avro.MemberEvent;
import punchcard.rules.Objection;

/// What is left of an event.
public sealed interface Left {
  /// Something: the event as it would have come.
  record Some(MemberEvent event) implements Left {}

  /// Nothing: it was returned whole, or withdrawn.
  record Nothing() implements Left {}

  /// That cannot be: what came last is set aside.
  record Impossible(Objection objection) implements Left {}
}
