package punchcard.onboarding.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SignedUp;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.person.PersonSaid;

/// What one task knows of its members as persons: by which partners they are known, their data,
/// encrypted, and their erasure.
final class PersonStores {
  static final String PERSONS = "persons";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> persons;

  PersonStores(ProcessorContext<?, ?> context) {
    this.persons = context.getStateStore(PERSONS);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(PERSONS, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void add(String member, LoggedRecord<MemberEvent> record) {
    LoggedRecord<MemberEvent> kept =
        new LoggedRecord<>(record.offset(), record.at(), kept(record.value()));
    MemberRecords.add(persons, member, kept);
  }

  /// What they say to consents, of how members have joined.
  static Stream<LoggedRecord<MemberEvent>> joinings(List<LoggedRecord<MemberEvent>> persons) {
    return persons.stream()
        .filter(it -> isJoining(it.value()))
        .filter(it -> ConsentRecords.fact(it.value()).isPresent());
  }

  static boolean isJoining(MemberEvent event) {
    return event.getBody() instanceof SignedUp || event.getBody() instanceof ReferenceLinked;
  }

  /// What is known of a member as a person.
  static PersonHistory history(List<LoggedRecord<MemberEvent>> persons) {
    return new PersonHistory(persons.stream().map(PersonStores::said).toList());
  }

  static PersonSaid said(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    return new PersonSaid(
        new LogPoint(record.offset(), record.at()),
        Optional.ofNullable(event.getPartner()).map(PartnerId::new),
        event.getEventId(),
        PersonRecords.fact(event).orElseThrow());
  }

  /// Of a signup only what is needed, in as few bytes as that takes: every member has one.
  private static MemberEvent kept(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp it ->
          MemberEvents.shortened(
              event,
              new SignedUp(it.getPersonalData(), Map.of(), it.getIdentity(), it.getComesOfAgeOn()));
      case ReferenceLinked it ->
          MemberEvents.shortened(
              event,
              new ReferenceLinked(
                  Map.of(), it.getPersonalData(), it.getIdentity(), null, it.getComesOfAgeOn()));
      default -> event;
    };
  }

  void forget(String member) {
    MemberRecords.dropAll(persons, member);
  }
}
