package punchcard.rules;

/// Something that is counted of each member, in every window of the calendar anew.
public sealed interface Counted permits CapKey, HistoryWindow, PromotionKey {
  WindowUnit per();
}
