package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.kernel.MemberId;
import punchcard.onboarding.member.FindHistory;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Looks up what the log says of a member in the stores of the task that owns the member.
public final class HistoryQuery implements FindHistory {
  private final Owners owners;

  public HistoryQuery(Owners owners) {
    this.owners = owners;
  }

  @Override
  public Answer of(MemberId member) {
    Optional<Owner> owner = owners.of(ConsentStores.CONSENTS, member.value());
    if (owner.isEmpty()) return new Answer.NotNow();
    return switch (owner.get()) {
      case Owner.Elsewhere(String host, int port) -> new Answer.AskAt(host, port);
      case Owner.Here(int partition) ->
          here(partition, member.value()).orElseGet(Answer.NotNow::new);
    };
  }

  private Optional<Answer> here(int partition, String member) {
    Optional<MemberHistories> histories = MemberHistories.among(name -> store(name, partition));
    var readTo = this.<Long>store(MemberStores.READ_TO, partition);
    if (histories.isEmpty() || readTo.isEmpty()) return Optional.empty();
    // First how far it is read: what comes meanwhile is known without being claimed.
    long read = MemberStores.readTo(readTo.get());
    return Optional.of(new Answer.Found(histories.get().of(member), partition, read));
  }

  private <V> Optional<ReadOnlyKeyValueStore<String, V>> store(String name, int partition) {
    return owners.store(name, partition, QueryableStoreTypes.<String, V>keyValueStore());
  }
}
