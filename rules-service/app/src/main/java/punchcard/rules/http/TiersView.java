package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.TierHeld;

/// A member's tiers, in the order of the agreements' ids.
@Serdeable
record TiersView(List<TierView> tiers) {
  static TiersView of(List<TierHeld> held) {
    return new TiersView(held.stream().map(TierView::of).toList());
  }
}
