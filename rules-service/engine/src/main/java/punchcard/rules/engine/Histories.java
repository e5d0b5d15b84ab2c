package punchcard.rules.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Place;

/// Keeps the members' histories.
final class Histories {
  private final Store<Recorded> store;
  private final PastOfMembers past;

  Histories(Store<Recorded> store) {
    this.store = store;
    this.past = new PastOfMembers(store);
  }

  PastOfMembers past() {
    return past;
  }

  @Nullable Recorded get(String member, Place at) {
    return store.get(PastOfMembers.key(member, at));
  }

  void put(String member, Place at, Recorded recorded) {
    store.put(PastOfMembers.key(member, at), recorded);
  }

  /// Drops what is older, and tells whether there was anything.
  boolean forget(String member, Instant before) {
    List<String> old = past.keysBefore(member, before);
    old.forEach(store::delete);
    return !old.isEmpty();
  }
}
