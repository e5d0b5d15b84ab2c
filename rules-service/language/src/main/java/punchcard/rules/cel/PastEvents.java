package punchcard.rules.cel;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Occasion;

/// The value of the variable `history`: what happened before an event.
///
/// @param at only at this partner; null: at any
record PastEvents(Occasion occasion, @Nullable PartnerId at) {
  PastEvents atPartner(String partner) {
    return new PastEvents(occasion, new PartnerId(partner));
  }

  long come(HistoryWindow window) {
    return occasion.before(window);
  }
}
