package punchcard.ledger.stream;

import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Accounts;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Accounts as the running topology has them. What is read may be ahead of the last commit.
public final class StoredAccounts implements Accounts {
  private final KafkaStreams streams;
  private final Owners owners;

  /// @param advertised host and port of this instance
  public StoredAccounts(KafkaStreams streams, String advertised) {
    this.streams = streams;
    this.owners = new Owners(streams, advertised);
  }

  @Override
  public Lookup find(MemberId member) {
    return owners
        .of(LedgerTopology.ACCOUNTS, member.value())
        .map(owner -> find(member, owner))
        .orElseGet(Lookup.NotReady::new);
  }

  private Lookup find(MemberId member, Owner owner) {
    return switch (owner) {
      case Owner.Here(int partition) -> read(member, partition);
      case Owner.Elsewhere(String host, int port) -> new Lookup.Elsewhere(host, port);
    };
  }

  private Lookup read(MemberId member, int partition) {
    var question =
        StateQueryRequest.inStore(LedgerTopology.ACCOUNTS)
            .withQuery(KeyQuery.<MemberId, StoredAccount>withKey(member))
            .withPartitions(Set.of(partition))
            .requireActive();
    try {
      QueryResult<StoredAccount> result =
          streams.query(question).getPartitionResults().get(partition);
      if (result == null || result.isFailure()) return new Lookup.NotReady();
      StoredAccount stored = result.getResult();
      return stored == null || stored.account().isNew()
          ? new Lookup.Unknown(position(result, partition))
          : new Lookup.Found(stored.account(), position(result, partition));
    } catch (InvalidStateStoreException e) {
      return new Lookup.NotReady();
    }
  }

  /// Up to where the log is in what was read. What the store knows is more, but until the first
  /// request after its state was read back it knows nothing; then the account's own last request.
  private static LogPosition position(QueryResult<StoredAccount> result, int partition) {
    String topic = Topics.POSTINGS.name();
    long known = result.getPosition().getPartitionPositions(topic).getOrDefault(partition, 0L);
    StoredAccount stored = result.getResult();
    return new LogPosition(topic, partition, Math.max(known, stored == null ? 0 : stored.offset()));
  }
}
