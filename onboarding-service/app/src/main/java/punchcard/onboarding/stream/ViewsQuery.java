package punchcard.onboarding.stream;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.avro.Disclosure;
import punchcard.avro.MemberEvent;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.FindView;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Looks up what a partner may know of a member in the stores of the task that owns the member.
public final class ViewsQuery implements FindView {
  private final Owners owners;
  private final InstantSource clock;

  /// @param owners of the stores of disclosure
  public ViewsQuery(Owners owners, InstantSource clock) {
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  public Answer of(PartnerId partner, MemberId member) {
    Optional<Owner> owner = owners.of(SharedStores.SHOWN, member.value());
    if (owner.isEmpty()) return new Answer.NotNow();
    return switch (owner.get()) {
      case Owner.Elsewhere(String host, int port) -> new Answer.AskAt(host, port);
      case Owner.Here(int partition) ->
          here(partition, partner, member.value()).orElseGet(Answer.NotNow::new);
    };
  }

  private Optional<Answer> here(int partition, PartnerId partner, String member) {
    var shown = this.<Disclosure>store(SharedStores.SHOWN, partition);
    var consents = this.<LoggedRecord<MemberEvent>>store(SharedStores.CONSENTS, partition);
    var terms = this.<LoggedRecord<MemberEvent>>store(SharedStores.TERMS, partition);
    if (shown.isEmpty() || consents.isEmpty() || terms.isEmpty()) return Optional.empty();
    // First what was shown: a withdrawal that comes meanwhile is seen.
    List<Disclosed> facts = SharedStores.shownTo(shown.get(), member, partner);
    Consents now = ConsentStores.history(consents.get(), terms.get(), member).now();
    return Optional.of(
        new Answer.Found(
            facts.stream()
                .filter(fact -> holds(fact, now))
                .sorted(Comparator.comparing(Disclosed::occurredAt).thenComparing(Disclosed::id))
                .toList()));
  }

  private boolean holds(Disclosed fact, Consents now) {
    return fact.under().filter(under -> under.holds(fact.to(), now, clock.instant())).isPresent();
  }

  private <V> Optional<ReadOnlyKeyValueStore<String, V>> store(String name, int partition) {
    return owners.store(name, partition, QueryableStoreTypes.<String, V>keyValueStore());
  }
}
