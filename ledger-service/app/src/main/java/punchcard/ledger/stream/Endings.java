package punchcard.ledger.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// When which account is to be looked at, because something of it ends by itself.
///
/// There is at most one valid time an account, the one that the account itself knows; a time that
/// has been overtaken by a sooner one stays until it comes, and then means nothing. So a posting
/// that brings no sooner ending costs nothing here.
final class Endings {
  /// What is looked at in one call: far less than 200 ms.
  private static final int MOST_AT_ONCE = 2_000;

  private static final byte[] NOTHING = {};

  private final KeyValueStore<Wake, byte[]> store;

  Endings(KeyValueStore<Wake, byte[]> store) {
    this.store = store;
  }

  void add(Wake wake) {
    store.put(wake, NOTHING);
  }

  /// Whether any time has come.
  boolean isAnyDue(Instant now) {
    try (KeyValueIterator<Wake, byte[]> due = store.range(Wake.first(), Wake.lastAt(now))) {
      return due.hasNext();
    }
  }

  /// Takes out those whose time has come, the first of them if they are many.
  List<Wake> takeDue(Instant now) {
    List<Wake> taken = new ArrayList<>();
    try (KeyValueIterator<Wake, byte[]> due = store.range(Wake.first(), Wake.lastAt(now))) {
      while (due.hasNext() && taken.size() < MOST_AT_ONCE) taken.add(due.next().key);
    }
    taken.forEach(store::delete);
    return taken;
  }
}
