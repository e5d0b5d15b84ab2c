package punchcard.rules;

/// Something that is counted of each member, in every window anew.
public sealed interface Counted
    permits CapKey, HistoryWindow, PromotionKey, CompletedKey, PromisedKey {
  Window per();
}
