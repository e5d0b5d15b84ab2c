package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.avro.MemberEvent;
import punchcard.kernel.MemberId;
import punchcard.onboarding.member.FindHistory;
import punchcard.onboarding.member.MemberHistory;
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
    var consents = this.<LoggedRecord<MemberEvent>>store(ConsentStores.CONSENTS, partition);
    var terms = this.<LoggedRecord<MemberEvent>>store(ConsentStores.TERMS, partition);
    var profiles = this.<LoggedRecord<MemberEvent>>store(ProfileStores.PROFILES, partition);
    var goals = this.<LoggedRecord<MemberEvent>>store(GoalStores.GOALS, partition);
    var identities = this.<LoggedRecord<MemberEvent>>store(IdentityStores.IDENTITIES, partition);
    var persons = this.<LoggedRecord<MemberEvent>>store(PersonStores.PERSONS, partition);
    var relations = this.<LoggedRecord<MemberEvent>>store(RelationStores.RELATIONS, partition);
    var readTo = this.<Long>store(MemberStores.READ_TO, partition);
    if (consents.isEmpty() || terms.isEmpty() || profiles.isEmpty()) return Optional.empty();
    if (goals.isEmpty() || identities.isEmpty() || persons.isEmpty()) return Optional.empty();
    if (relations.isEmpty() || readTo.isEmpty()) return Optional.empty();
    // First how far it is read: what comes meanwhile is known without being claimed.
    long read = MemberStores.readTo(readTo.get());
    return Optional.of(
        new Answer.Found(
            new MemberHistory(
                ConsentStores.history(consents.get(), terms.get(), member),
                ProfileStores.history(profiles.get(), member),
                GoalStores.history(goals.get(), consents.get(), member),
                IdentityStores.history(identities.get(), consents.get(), member),
                PersonStores.history(persons.get(), member),
                RelationStores.history(relations.get(), consents.get(), member)),
            partition,
            read));
  }

  private <V> Optional<ReadOnlyKeyValueStore<String, V>> store(String name, int partition) {
    return owners.store(name, partition, QueryableStoreTypes.<String, V>keyValueStore());
  }
}
