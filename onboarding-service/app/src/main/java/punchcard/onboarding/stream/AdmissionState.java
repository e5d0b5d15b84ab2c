package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Binding;
import punchcard.onboarding.EventKey;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.Standing.Past;
import punchcard.runtime.StreamsSettings;

/// What one task remembers: whose each reference is, and which events it has admitted lately.
final class AdmissionState {
  static final String BINDINGS = "bindings";

  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<String, Binding> bindings;
  private final EventIds eventIds;
  private final Erasures erasures;
  private final Pseudonyms pseudonyms;
  private final EndedMemberships ended;
  private final MergedMembers merged;

  AdmissionState(ProcessorContext<?, ?> context, Duration keep, Pseudonyms pseudonyms) {
    this.context = context;
    this.bindings = context.getStateStore(BINDINGS);
    this.eventIds = new EventIds(context.getStateStore(EventIds.STORE), keep);
    this.erasures = new Erasures(context);
    this.pseudonyms = pseudonyms;
    this.ended = new EndedMemberships(context);
    this.merged = new MergedMembers(context);
  }

  static StoreBuilder<KeyValueStore<String, Binding>> bindings(boolean inMemory) {
    return Stores.keyValueStoreBuilder(
            inMemory ? PackedEntries.supplier(BINDINGS) : Stores.persistentKeyValueStore(BINDINGS),
            Serdes.String(),
            BindingCodec.serde())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  /// What an arrival is filed under: computed once, since that is most of the work here.
  record Keys(PartnerId partner, EventKey event, IdentityKey identity) {}

  Keys keys(Arrival arrival) {
    return new Keys(
        arrival.partner(),
        pseudonyms.event(arrival.partner(), arrival.eventId()),
        pseudonyms.identity(arrival.partner(), arrival.reference()));
  }

  /// What is known of an arrival whose reference this task owns.
  Here load(Keys keys, Past past) {
    Instant now = now();
    Optional<Binding> bound =
        Optional.ofNullable(bindings.get(keys.identity().value())).map(this::unlessErased);
    Optional<Binding> owner =
        bound.flatMap(it -> merged.owner(ended, keys.partner(), it, keys.identity()));
    return new Here(
        owner.map(this::unlessErased).or(() -> bound),
        eventIds.contains(keys.event(), now),
        eventIds.keptSince(now),
        past,
        new Proof.None(),
        bound.isPresent() && owner.isEmpty());
  }

  /// Also one that was bound while the member's erasure was on its way here.
  private Binding unlessErased(Binding binding) {
    return erasures.isOf(binding.member().value()) ? binding.freed() : binding;
  }

  /// Keeps what the decision changed.
  void store(Keys keys, Here before, Here after) {
    if (after.seen() && !before.seen()) eventIds.add(keys.event(), now());
    if (!after.binding().equals(before.binding())) bind(keys, after.binding().orElseThrow());
  }

  private void bind(Keys keys, Binding binding) {
    bindings.put(keys.identity().value(), binding);
    ended.bound(keys.partner(), binding.member(), keys.identity());
  }

  /// The last ending of a membership that this task has heeded, by the offset of its command.
  OptionalLong lastEnding(PartnerId partner, MemberId member) {
    return ended.last(partner, member);
  }

  /// The latest append time this task has met. An id is kept from then on: from the record's own,
  /// a task that catches up on one partner's backlog could forget it too early.
  private Instant now() {
    return Instant.ofEpochMilli(context.currentStreamTimeMs());
  }
}
