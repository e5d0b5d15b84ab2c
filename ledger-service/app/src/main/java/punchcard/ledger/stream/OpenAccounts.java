package punchcard.ledger.stream;

import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.Ledger;
import punchcard.ledger.programme.Programme;

/// The accounts of a partition, and when each is to be looked at.
final class OpenAccounts {
  private final KeyValueStore<MemberId, StoredAccount> store;
  private final Endings endings;

  OpenAccounts(KeyValueStore<MemberId, StoredAccount> store, Endings endings) {
    this.store = store;
    this.endings = endings;
  }

  StoredAccount of(MemberId member) {
    StoredAccount stored = store.get(member);
    return stored == null ? StoredAccount.NEW : stored;
  }

  /// Stores an account, and notes when something of it ends, if that is sooner than what is noted.
  StoredAccount keep(MemberId member, StoredAccount changed, Programme programme) {
    @Nullable Instant next =
        Ledger.endsNext(programme, changed.account()).map(OpenAccounts::sinceEpoch).orElse(null);
    StoredAccount kept = changed;
    if (next != null && isSooner(next, changed.wakesAt())) {
      kept = new StoredAccount(changed.account(), changed.offset(), next);
      endings.add(new Wake(next, member));
    }
    store.put(member, kept);
    return kept;
  }

  private static boolean isSooner(Instant next, @Nullable Instant noted) {
    return noted == null || next.isBefore(noted);
  }

  private static Instant sinceEpoch(Instant at) {
    return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
  }
}
