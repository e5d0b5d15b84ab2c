package punchcard.rules.cel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Occasion;
import punchcard.rules.Window;

/// The value of the variable `history`: what happened before an event.
///
/// @param at only at this partner; null: at any
/// @param windows that can be named
record PastEvents(Occasion occasion, @Nullable PartnerId at, Map<String, Window> windows) {
  PastEvents atPartner(String partner) {
    return new PastEvents(occasion, new PartnerId(partner), windows);
  }

  long come(HistoryWindow window) {
    return occasion.before(window);
  }
}
