package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
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
  /// By member: what the log says of the member's consents.
  static final String CONSENTS = "consents";

  /// By member: the command whose fact is on its way into the log, and those behind it.
  static final String COMMANDS = "consent-commands";

  /// By id and version: the markers of terms.
  static final String TERMS = "consent-terms";

  /// How far the log is read.
  static final String READ_TO = "consents-read-to";

  private static final String OFFSET = "offset";

  private final KeyValueStore<String, List<LoggedRecord<MemberEvent>>> consents;
  private final KeyValueStore<String, List<LoggedRecord<MemberCommand>>> commands;
  private final KeyValueStore<String, List<LoggedRecord<MemberEvent>>> terms;
  private final KeyValueStore<String, Long> readTo;

  ConsentStores(ProcessorContext<?, ?> context) {
    this.consents = context.getStateStore(CONSENTS);
    this.commands = context.getStateStore(COMMANDS);
    this.terms = context.getStateStore(TERMS);
    this.readTo = context.getStateStore(READ_TO);
  }

  /// All four.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    Serde<List<LoggedRecord<MemberEvent>>> events = LoggedRecordsCodec.of(codecs.log());
    return List.of(
        builder(CONSENTS, events, inMemory),
        builder(COMMANDS, LoggedRecordsCodec.of(codecs.commands()), true),
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
      ReadOnlyKeyValueStore<String, List<LoggedRecord<MemberEvent>>> consents,
      ReadOnlyKeyValueStore<String, List<LoggedRecord<MemberEvent>>> terms,
      String member) {
    List<LoggedRecord<MemberEvent>> records = markers(terms);
    records.addAll(orNone(consents.get(member)));
    return new ConsentHistory(
        records.stream()
            .sorted(Comparator.comparingLong(LoggedRecord::offset))
            .map(ConsentStores::logged)
            .toList());
  }

  static TermsInForce termsIn(
      ReadOnlyKeyValueStore<String, List<LoggedRecord<MemberEvent>>> terms) {
    return Consents.of(markers(terms).stream().map(ConsentStores::logged).toList()).terms();
  }

  private static List<LoggedRecord<MemberEvent>> markers(
      ReadOnlyKeyValueStore<String, List<LoggedRecord<MemberEvent>>> terms) {
    List<LoggedRecord<MemberEvent>> all = new ArrayList<>();
    try (KeyValueIterator<String, List<LoggedRecord<MemberEvent>>> found = terms.all()) {
      found.forEachRemaining(ofOne -> all.addAll(ofOne.value));
    }
    return all;
  }

  private static Logged logged(LoggedRecord<MemberEvent> record) {
    ConsentFact fact = ConsentRecords.fact(record.value()).orElseThrow();
    return new Logged(
        new LogPoint(record.offset(), record.at()), ConsentRecords.request(record.value()), fact);
  }

  void addFact(String member, LoggedRecord<MemberEvent> record) {
    consents.put(member, with(consents.get(member), record));
  }

  void addTerms(String name, LoggedRecord<MemberEvent> marker) {
    terms.put(name, with(terms.get(name), marker));
  }

  /// The first is on its way into the log.
  List<LoggedRecord<MemberCommand>> commandsOf(String member) {
    return orNone(commands.get(member));
  }

  void addCommand(String member, LoggedRecord<MemberCommand> command) {
    commands.put(member, with(commands.get(member), command));
  }

  void dropFirst(String member) {
    List<LoggedRecord<MemberCommand>> waiting = commandsOf(member);
    commands.put(member, waiting.size() == 1 ? null : waiting.subList(1, waiting.size()));
  }

  void readTo(long offset) {
    readTo.put(OFFSET, offset);
  }

  static long readTo(ReadOnlyKeyValueStore<String, Long> readTo) {
    Long offset = readTo.get(OFFSET);
    return offset == null ? -1 : offset;
  }

  private static <V> List<LoggedRecord<V>> with(
      @Nullable List<LoggedRecord<V>> before, LoggedRecord<V> record) {
    List<LoggedRecord<V>> all = new ArrayList<>(orNone(before));
    all.add(record);
    return all;
  }

  private static <V> List<V> orNone(@Nullable List<V> list) {
    return list == null ? List.of() : list;
  }
}
