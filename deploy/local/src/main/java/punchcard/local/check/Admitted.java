package punchcard.local.check;

/// An event in the log of all members, `member-events`.
record Admitted(String partner, String eventId, String memberId) {
  /// The event's name among all partners' events.
  String event() {
    return partner + "/" + eventId;
  }
}
