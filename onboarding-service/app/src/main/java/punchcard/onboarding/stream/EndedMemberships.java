package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.IdentityKey;
import punchcard.runtime.StreamsSettings;

/// Which memberships have ended as far as one task has heeded, under `member/partner`; and which
/// references of the partner to the member were bound since, under `member/partner/identity`. A
/// binding stays, so that the signup that made it is known if it comes again, but is nobody's.
final class EndedMemberships {
  static final String STORE = "memberships-ended";

  private static final String BETWEEN = "/";

  /// The next character: no partner's id is the beginning of another's.
  private static final String BEHIND = "0";

  private final KeyValueStore<String, Long> ended;

  EndedMemberships(ProcessorContext<?, ?> context) {
    this.ended = context.getStateStore(STORE);
  }

  static StoreBuilder<KeyValueStore<String, Long>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Long())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  /// The last ending that this task has heeded, by the offset of its command.
  OptionalLong last(PartnerId partner, MemberId member) {
    Long ending = ended.get(key(partner, member));
    return ending == null ? OptionalLong.empty() : OptionalLong.of(ending);
  }

  /// Whether the reference is nobody's any more.
  boolean isOver(PartnerId partner, Binding binding, IdentityKey identity) {
    return isOver(ended, partner, binding, identity);
  }

  /// The same, from the store as anybody may read it.
  static boolean isOver(
      ReadOnlyKeyValueStore<String, Long> ended,
      PartnerId partner,
      Binding binding,
      IdentityKey identity) {
    String key = key(partner, binding.member());
    return ended.get(key) != null && ended.get(key + BETWEEN + identity) == null;
  }

  /// Whether the membership of a member has ended since it was found to be another one, too, whose
  /// reference it is.
  ///
  /// @param since by the offset of a command of the member
  static boolean isOverSince(
      ReadOnlyKeyValueStore<String, Long> ended, PartnerId partner, MemberId member, long since) {
    Long ending = ended.get(key(partner, member));
    return ending != null && ending > since;
  }

  /// As anybody may read it.
  ReadOnlyKeyValueStore<String, Long> all() {
    return ended;
  }

  /// From here on none of the partner's references to the member holds.
  ///
  /// @param ending by the offset of its command
  void end(PartnerId partner, MemberId member, long ending) {
    String key = key(partner, member);
    List<String> bound = new ArrayList<>();
    try (KeyValueIterator<String, Long> found = ended.range(key + BETWEEN, key + BEHIND)) {
      found.forEachRemaining((KeyValue<String, Long> entry) -> bound.add(entry.key));
    }
    bound.forEach(ended::delete);
    ended.put(key, ending);
  }

  /// From here on this one does.
  void bound(PartnerId partner, MemberId member, IdentityKey identity) {
    last(partner, member)
        .ifPresent(ending -> ended.put(key(partner, member) + BETWEEN + identity, ending));
  }

  private static String key(PartnerId partner, MemberId member) {
    return member + BETWEEN + partner;
  }
}
