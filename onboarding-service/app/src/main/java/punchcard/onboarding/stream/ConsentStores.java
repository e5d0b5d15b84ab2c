package punchcard.onboarding.stream;

import java.util.Comparator;
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
import punchcard.avro.MemberEvent;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.runtime.StreamsSettings;

/// What one task knows of consents: of each of its members the log's own records, the terms, and
/// the commands that wait for the log.
final class ConsentStores {
  /// What the log says of each member's consents.
  static final String CONSENTS = "consents";

  /// Of each member the command whose fact is on its way into the log, and those behind it.
  static final String COMMANDS = "consent-commands";

  /// The markers of terms.
  static final String TERMS = "consent-terms";

  /// How far the log is read.
  static final String READ_TO = "consents-read-to";

  /// The key of what concerns all of them.
  static final String OF_EVERY_MEMBER = "";
  private static final String OFFSET = "offset";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> consents;
  private final KeyValueStore<String, LoggedRecord<MemberCommand>> commands;
  private final KeyValueStore<String, LoggedRecord<MemberEvent>> terms;
  private final KeyValueStore<String, Long> readTo;

  ConsentStores(ProcessorContext<?, ?> context) {
    this.consents = context.getStateStore(CONSENTS);
    this.commands = context.getStateStore(COMMANDS);
    this.terms = context.getStateStore(TERMS);
    this.readTo = context.getStateStore(READ_TO);
  }

  /// All four.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    Serde<LoggedRecord<MemberEvent>> events = LoggedRecordCodec.of(codecs.log());
    return List.of(
        builder(CONSENTS, events, inMemory),
        builder(COMMANDS, LoggedRecordCodec.of(codecs.commands()), true),
        builder(TERMS, events, true),
        builder(READ_TO, Serdes.Long(), true));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> builder(
      String name, Serde<V> values, boolean inMemory) {
    return Stores.keyValueStoreBuilder(
            inMemory ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name),
            Serdes.String(),
            values)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  Consents of(String member) {
    return history(consents, terms, member).now();
  }

  /// What a member's consents are made of, from the stores as anybody may read them.
  static ConsentHistory history(
      ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> consents,
      ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> terms,
      String member) {
    List<LoggedRecord<MemberEvent>> records = MemberRecords.of(terms, OF_EVERY_MEMBER);
    records.addAll(MemberRecords.of(consents, member));
    records.sort(Comparator.comparingLong(LoggedRecord::offset));
    return history(records);
  }

  /// @param records by their offsets; with the markers of terms
  static ConsentHistory history(List<LoggedRecord<MemberEvent>> records) {
    return new ConsentHistory(records.stream().map(ConsentStores::logged).toList());
  }

  static TermsInForce termsIn(ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> terms) {
    List<LoggedRecord<MemberEvent>> markers = MemberRecords.of(terms, OF_EVERY_MEMBER);
    return Consents.of(markers.stream().map(ConsentStores::logged).toList()).terms();
  }

  private static Logged logged(LoggedRecord<MemberEvent> record) {
    ConsentFact fact = ConsentRecords.fact(record.value()).orElseThrow();
    return new Logged(
        new LogPoint(record.offset(), record.at()), ConsentRecords.request(record.value()), fact);
  }

  void addFact(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(consents, member, record);
  }

  void addTerms(LoggedRecord<MemberEvent> marker) {
    MemberRecords.add(terms, OF_EVERY_MEMBER, marker);
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
