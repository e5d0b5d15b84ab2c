package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.MemberCommand;
import punchcard.onboarding.member.MemberHistory;
import punchcard.runtime.StreamsSettings;

/// What one task knows of its members: of each subject the log's own records, and the commands
/// that wait for the log.
final class MemberStores {
  /// Of each member the command whose fact is on its way into the log, and those behind it.
  static final String COMMANDS = "commands-waiting";

  /// How far the log is read.
  static final String READ_TO = "log-read-to";

  /// Of each member whose first waiting command all tasks have to heed: how many have.
  static final String ENDINGS_HEEDED = "endings-heeded";

  private static final String OFFSET = "offset";

  private final ConsentStores consents;
  private final ProfileStores profiles;
  private final GoalStores goals;
  private final IdentityStores identities;
  private final PersonStores persons;
  private final RelationStores relations;
  private final MergeStores merges;
  private final MemberHistories histories;
  private final KeyValueStore<String, LoggedRecord<MemberCommand>> commands;
  private final KeyValueStore<String, Long> readTo;
  private final KeyValueStore<String, Integer> heeded;

  MemberStores(ProcessorContext<?, ?> context) {
    this.consents = new ConsentStores(context);
    this.profiles = new ProfileStores(context);
    this.goals = new GoalStores(context);
    this.identities = new IdentityStores(context);
    this.persons = new PersonStores(context);
    this.relations = new RelationStores(context);
    this.merges = new MergeStores(context);
    this.histories =
        MemberHistories.among(name -> Optional.of(context.getStateStore(name))).orElseThrow();
    this.heeded = context.getStateStore(ENDINGS_HEEDED);
    this.commands = context.getStateStore(COMMANDS);
    this.readTo = context.getStateStore(READ_TO);
  }

  /// All of them.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    List<StoreBuilder<?>> all = new ArrayList<>(ConsentStores.builders(codecs, inMemory));
    all.add(ProfileStores.builder(codecs, inMemory));
    all.add(GoalStores.builder(codecs, inMemory));
    all.add(IdentityStores.builder(codecs, inMemory));
    all.add(PersonStores.builder(codecs, inMemory));
    all.add(RelationStores.builder(codecs, inMemory));
    all.add(MergeStores.builder(codecs, inMemory));
    all.add(inMemory(ENDINGS_HEEDED, Serdes.Integer()));
    all.add(MemberRecords.builder(COMMANDS, LoggedRecordCodec.of(codecs.commands()), true));
    all.add(inMemory(READ_TO, Serdes.Long()));
    return all;
  }

  /// A store of what takes little room.
  static <V> StoreBuilder<KeyValueStore<String, V>> inMemory(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  ConsentStores consents() {
    return consents;
  }

  ProfileStores profiles() {
    return profiles;
  }

  GoalStores goals() {
    return goals;
  }

  IdentityStores identities() {
    return identities;
  }

  PersonStores persons() {
    return persons;
  }

  RelationStores relations() {
    return relations;
  }

  MergeStores merges() {
    return merges;
  }

  /// Drops what is kept of an erased member: all but that it is erased.
  void forget(String member) {
    consents.forget(member);
    profiles.forget(member);
    goals.forget(member);
    identities.forget(member);
    persons.forget(member);
    relations.forget(member);
    merges.forget(member);
  }

  /// Whether now all tasks have heeded what a member's first waiting command asks of them.
  ///
  /// @param tasks how many there are
  boolean allHeed(String member, int tasks) {
    Integer before = heeded.get(member);
    int soFar = before == null ? 1 : before + 1;
    heeded.put(member, soFar < tasks ? soFar : null);
    return soFar == tasks;
  }

  MemberHistory history(String member) {
    return histories.of(member);
  }

  /// Whether one that waits is to merge the member, or another into it.
  boolean isMerging(String member) {
    return MemberRecords.of(commands, member).stream()
        .anyMatch(it -> MergeCommands.isOfMerging(it.value()));
  }

  /// The one that is on its way into the log, if any is.
  Optional<LoggedRecord<MemberCommand>> firstCommand(String member) {
    return MemberRecords.first(commands, member);
  }

  void addCommand(String member, LoggedRecord<MemberCommand> command) {
    MemberRecords.add(commands, member, command);
  }

  void drop(String member, LoggedRecord<MemberCommand> command) {
    MemberRecords.drop(commands, member, command);
  }

  void readTo(long offset) {
    readTo.put(OFFSET, offset);
  }

  static long readTo(ReadOnlyKeyValueStore<String, Long> readTo) {
    Long offset = readTo.get(OFFSET);
    return offset == null ? -1 : offset;
  }
}
