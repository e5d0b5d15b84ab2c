package punchcard.local.check;

/// An event in the log of all members, `member-events`.
record Admitted(String partner, String eventId, String memberId) {
  /// Who says what no partner says; no partner's id has a blank.
  static final String THE_MEMBER = "the member";

  /// The event's name among all partners' events.
  String event() {
    return partner + "/" + eventId;
  }
}
