package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.kernel.MemberId;
import punchcard.onboarding.FindMember.Answer;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.identity.FindLinked;
import punchcard.onboarding.identity.Ownership;
import punchcard.onboarding.identity.Subject;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Looks a subject up in the store of the task that owns it.
public final class OwnersQuery implements FindLinked {
  private final Owners owners;
  private final Pseudonyms pseudonyms;

  public OwnersQuery(Owners owners, Pseudonyms pseudonyms) {
    this.owners = owners;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public Answer by(Subject subject) {
    IdentityKey key = pseudonyms.identity(subject);
    Optional<Owner> owner = owners.of(OwnIdentifiers.OWNERS, key.value());
    if (owner.isEmpty()) return new Answer.NotNow();
    return switch (owner.get()) {
      case Owner.Elsewhere(String host, int port) -> new Answer.AskAt(host, port);
      case Owner.Here(int partition) -> here(partition, key);
    };
  }

  private Answer here(int partition, IdentityKey key) {
    Optional<ReadOnlyKeyValueStore<String, Ownership>> store =
        store(OwnIdentifiers.OWNERS, partition);
    Optional<ReadOnlyKeyValueStore<String, String>> merged = store(MergedMembers.STORE, partition);
    Optional<ReadOnlyKeyValueStore<String, Integer>> erased = store(Erasures.STORE, partition);
    if (store.isEmpty() || merged.isEmpty() || erased.isEmpty()) return new Answer.NotNow();
    return Optional.ofNullable(store.get().get(key.value()))
        .flatMap(Ownership::owner)
        .map(owner -> MergedMembers.person(merged.get(), owner))
        .filter(member -> !isErased(erased.get(), member))
        .<Answer>map(Answer.Found::new)
        .orElseGet(Answer.Unknown::new);
  }

  private <V> Optional<ReadOnlyKeyValueStore<String, V>> store(String name, int partition) {
    return owners.store(name, partition, QueryableStoreTypes.<String, V>keyValueStore());
  }

  /// Also while that is on its way to the task.
  private static boolean isErased(ReadOnlyKeyValueStore<String, Integer> erased, MemberId member) {
    return erased.get(member.value()) != null;
  }
}
