package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.FindMember;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Looks a reference up in the store of the task that owns it.
public final class BindingsQuery implements FindMember {
  private final Owners owners;
  private final Pseudonyms pseudonyms;

  public BindingsQuery(Owners owners, Pseudonyms pseudonyms) {
    this.owners = owners;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public Answer by(PartnerId partner, MemberRef reference) {
    MemberRef own = reference.unqualified();
    Optional<Owner> owner = owners.of(AdmissionState.BINDINGS, own.value());
    if (owner.isEmpty()) return new Answer.NotNow();
    return switch (owner.get()) {
      case Owner.Elsewhere(String host, int port) -> new Answer.AskAt(host, port);
      case Owner.Here(int partition) -> here(partition, partner, own);
    };
  }

  private Answer here(int partition, PartnerId partner, MemberRef reference) {
    Optional<ReadOnlyKeyValueStore<String, Binding>> store =
        owners.store(
            AdmissionState.BINDINGS,
            partition,
            QueryableStoreTypes.<String, Binding>keyValueStore());
    Optional<ReadOnlyKeyValueStore<String, Long>> ended =
        owners.store(
            EndedMemberships.STORE, partition, QueryableStoreTypes.<String, Long>keyValueStore());
    Optional<ReadOnlyKeyValueStore<String, String>> merged =
        owners.store(
            MergedMembers.STORE, partition, QueryableStoreTypes.<String, String>keyValueStore());
    if (store.isEmpty() || ended.isEmpty() || merged.isEmpty()) return new Answer.NotNow();
    IdentityKey identity = pseudonyms.identity(partner, reference);
    Binding binding = store.get().get(identity.value());
    return Optional.ofNullable(binding)
        .filter(it -> !it.isFree())
        .flatMap(it -> MergedMembers.owner(merged.get(), ended.get(), partner, it, identity))
        .<Answer>map(it -> new Answer.Found(it.member()))
        .orElseGet(Answer.Unknown::new);
  }
}
