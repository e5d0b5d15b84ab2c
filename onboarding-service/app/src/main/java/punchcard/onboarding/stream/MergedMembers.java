package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.IdentityKey;
import punchcard.runtime.StreamsSettings;

/// The members who are merged into others, as every task knows them: what reaches them is those
/// others'. No reference is bound anew for that, so undoing is to forget.
final class MergedMembers {
  static final String STORE = "members-merged";

  private static final char BETWEEN = '/';

  private final KeyValueStore<String, String> merged;

  MergedMembers(ProcessorContext<?, ?> context) {
    this.merged = context.getStateStore(STORE);
  }

  static StoreBuilder<KeyValueStore<String, String>> builder() {
    return Stores.keyValueStoreBuilder(
            PackedEntries.supplier(STORE), Serdes.String(), Serdes.String())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  /// Into whom one is merged.
  ///
  /// @param since the offset of that one's command that has asked for it
  private record Into(MemberId member, long since) {
    static Into of(String text) {
      int at = text.indexOf(BETWEEN);
      return new Into(new MemberId(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }

    String text() {
      return member.value() + BETWEEN + since;
    }
  }

  /// From here on what reaches the member is the other one's.
  void begin(MemberId member, MemberId into, long since) {
    merged.put(member.value(), new Into(into, since).text());
  }

  /// From here on it is its own again.
  void end(MemberId member) {
    merged.delete(member.value());
  }

  /// Into whom it is merged.
  Optional<MemberId> into(MemberId member) {
    return next(merged, member).map(Into::member);
  }

  /// Whose a reference is.
  Optional<Binding> owner(
      EndedMemberships ended, PartnerId partner, Binding binding, IdentityKey identity) {
    return owner(merged, ended.all(), partner, binding, identity);
  }

  /// The same, from the stores as anybody may read them: a reference is whose its binding says,
  /// unless that membership has ended; or of whom that one is merged into, and so on, unless that
  /// one's membership with the partner has ended since.
  ///
  /// @return the binding, to that member; empty: it is nobody's any more
  static Optional<Binding> owner(
      ReadOnlyKeyValueStore<String, String> merged,
      ReadOnlyKeyValueStore<String, Long> ended,
      PartnerId partner,
      Binding binding,
      IdentityKey identity) {
    if (EndedMemberships.isOver(ended, partner, binding, identity)) return Optional.empty();
    MemberId member = binding.member();
    for (var into = next(merged, member); into.isPresent(); into = next(merged, member)) {
      member = into.get().member();
      if (EndedMemberships.isOverSince(ended, partner, member, into.get().since()))
        return Optional.empty();
    }
    return Optional.of(binding.member().equals(member) ? binding : binding.of(member));
  }

  /// Who a member is by now.
  static MemberId person(ReadOnlyKeyValueStore<String, String> merged, MemberId member) {
    return next(merged, member).map(into -> person(merged, into.member())).orElse(member);
  }

  /// As long as nobody is merged, nothing is looked up.
  private static Optional<Into> next(
      ReadOnlyKeyValueStore<String, String> merged, MemberId member) {
    if (merged.approximateNumEntries() == 0) return Optional.empty();
    return Optional.ofNullable(merged.get(member.value())).map(Into::of);
  }
}
