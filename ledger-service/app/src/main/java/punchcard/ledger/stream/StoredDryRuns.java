package punchcard.ledger.stream;

import java.time.ZoneId;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Accounts;
import punchcard.ledger.Answers;
import punchcard.ledger.DryRun;
import punchcard.ledger.DryRuns;
import punchcard.ledger.programme.Programme;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// What decisions rest on, as the running topology has it. The stores are read one after the other:
/// between them a request may be posted.
public final class StoredDryRuns implements DryRuns {
  private final Owners owners;
  private final Accounts accounts;
  private final ZoneId zone;

  /// @param advertised host and port of this instance
  /// @param zone of the programme's days
  public StoredDryRuns(KafkaStreams streams, String advertised, Accounts accounts, ZoneId zone) {
    this.owners = new Owners(streams, advertised);
    this.accounts = accounts;
    this.zone = zone;
  }

  @Override
  public Lookup of(MemberId member) {
    return owners
        .of(LedgerTopology.ACCOUNTS, member.value())
        .map(owner -> of(member, owner))
        .orElseGet(Lookup.NotReady::new);
  }

  private Lookup of(MemberId member, Owner owner) {
    return switch (owner) {
      case Owner.Here(int partition) -> ready(member, partition);
      case Owner.Elsewhere(String host, int port) -> new Lookup.Elsewhere(host, port);
    };
  }

  private Lookup ready(MemberId member, int partition) {
    try {
      Programme programme = programme(partition);
      Answers said = answers(member, partition);
      return switch (accounts.find(member)) {
        case Accounts.Lookup.Found(Account account, LogPosition position) ->
            new Lookup.Ready(new DryRun(member, programme, account, said, position));
        case Accounts.Lookup.Unknown(LogPosition position) ->
            new Lookup.Ready(new DryRun(member, programme, Account.NEW, said, position));
        case Accounts.Lookup.Elsewhere _, Accounts.Lookup.NotReady _ -> new Lookup.NotReady();
      };
    } catch (InvalidStateStoreException e) {
      return new Lookup.NotReady();
    }
  }

  private Programme programme(int partition) {
    return ProgrammeInForce.read(
        zone, store(LedgerTopology.CURRENCIES, partition), store(LedgerTopology.TERMS, partition));
  }

  private Answers answers(MemberId member, int partition) {
    ReadOnlyKeyValueStore<MemberId, Answers> store = store(LedgerTopology.ANSWERS, partition);
    @Nullable Answers said = store.get(member);
    return said == null ? Answers.NONE : said;
  }

  private <K, V> ReadOnlyKeyValueStore<K, V> store(String name, int partition) {
    return owners
        .store(name, partition, QueryableStoreTypes.<K, V>keyValueStore())
        .orElseThrow(() -> new InvalidStateStoreException(name + " cannot be read yet"));
  }
}
