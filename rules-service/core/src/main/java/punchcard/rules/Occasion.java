package punchcard.rules;

/// An event, and what is known of its member when it occurs: all that a rule can look at.
///
/// @param tally what happened before the event, in the windows in which its day lies
public record Occasion(Event event, Tally tally, Member member) {
  /// What the window has come to before this event.
  public long before(HistoryWindow window) {
    return tally.amount(window, window.windowOf(event));
  }
}
