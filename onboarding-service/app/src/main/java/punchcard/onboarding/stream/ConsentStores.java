package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.TermsInForce;

/// What one task knows of consents: of each of its members the log's own records, those of its
/// rights among them, and what concerns every member.
final class ConsentStores {
  /// What the log says of each member's consents.
  static final String CONSENTS = "consents";

  /// The markers of terms, and of who takes part.
  static final String TERMS = "consent-terms";

  /// The key of what concerns all of them.
  static final String OF_EVERY_MEMBER = "";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> consents;
  private final KeyValueStore<String, LoggedRecord<MemberEvent>> terms;

  ConsentStores(ProcessorContext<?, ?> context) {
    this.consents = context.getStateStore(CONSENTS);
    this.terms = context.getStateStore(TERMS);
  }

  /// Both.
  static List<StoreBuilder<?>> builders(Codecs codecs, boolean inMemory) {
    Serde<LoggedRecord<MemberEvent>> events = LoggedRecordCodec.of(codecs.log());
    return List.of(
        MemberRecords.builder(CONSENTS, events, inMemory),
        MemberRecords.builder(TERMS, events, true));
  }

  /// What a member's consents are made of, from the stores as anybody may read them.
  static ConsentHistory history(
      ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> consents,
      ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> terms,
      String member) {
    return history(MemberRecords.of(consents, member), MemberRecords.of(terms, OF_EVERY_MEMBER));
  }

  /// What they are made of, from the member's records and the markers.
  static ConsentHistory history(
      List<LoggedRecord<MemberEvent>> consents, List<LoggedRecord<MemberEvent>> terms) {
    List<LoggedRecord<MemberEvent>> records = new ArrayList<>(terms);
    records.addAll(consents);
    records.sort(Comparator.comparingLong(LoggedRecord::offset));
    return history(records);
  }

  /// @param records by their offsets; with the markers
  static ConsentHistory history(List<LoggedRecord<MemberEvent>> records) {
    return new ConsentHistory(records.stream().flatMap(record -> logged(record).stream()).toList());
  }

  static TermsInForce termsIn(ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>> terms) {
    List<LoggedRecord<MemberEvent>> markers = MemberRecords.of(terms, OF_EVERY_MEMBER);
    return history(markers).now().terms();
  }

  private static Optional<Logged> logged(LoggedRecord<MemberEvent> record) {
    return ConsentRecords.fact(record.value())
        .map(
            fact ->
                new Logged(
                    new LogPoint(record.offset(), record.at()),
                    ConsentRecords.request(record.value()),
                    Optional.ofNullable(record.value().getPartner()).map(PartnerId::new),
                    fact));
  }

  void addFact(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(consents, member, record);
  }

  void addMarker(LoggedRecord<MemberEvent> marker) {
    MemberRecords.add(terms, OF_EVERY_MEMBER, marker);
  }

  void forget(String member) {
    MemberRecords.dropAll(consents, member);
  }
}
