package punchcard.onboarding.stream;

import static punchcard.events.Topics.DISCLOSURES;
import static punchcard.events.Topics.LEDGER_ENTRIES;
import static punchcard.events.Topics.MEMBER_EVENTS;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.events.OnlyBodies;
import punchcard.events.Partitions;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.Disclosing;
import punchcard.onboarding.disclosure.Held;
import punchcard.onboarding.disclosure.ReadHistory;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.merge.MergeSaid;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.person.PersonSaid;

/// Reads the logs again, and decides as the feeds' task has decided, but under the consents of
/// today: each partition of the log is read twice, first for what its consents have come to.
///
/// @param kafka bootstrap servers
/// @param partitions of every member-keyed topic
public record HistoryReader(
    String kafka,
    int partitions,
    SchemaRegistry registry,
    Pseudonyms names,
    Predicate<PartnerId> hasFeed,
    InstantSource clock)
    implements ReadHistory {
  /// What decides what is seen today.
  private static final Set<Class<?>> OF_TODAY =
      Stream.concat(ConsentRecords.BODIES.stream(), Stream.of(ErasureOrdered.class))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public void viewOf(PartnerId partner, Told told) throws IOException {
    Codecs codecs = Codecs.with(registry);
    for (int partition = 0; partition < partitions; partition++) {
      SharingState today = consents(partition, codecs);
      facts(partition, partner, today, codecs, told);
      entries(partition, partner, today, codecs, told);
    }
  }

  private void facts(int partition, PartnerId partner, SharingState today, Codecs codecs, Told told)
      throws IOException {
    Instant now = clock.instant();
    DiscloseFacts facts =
        new DiscloseFacts(
            DisclosureParts.of(names, hasFeed).facts(), hasFeed, new SharingInMemory());
    var values = new OnlyBodies<>(codecs.log(), DisclosureTopology.BODIES);
    new PartitionLog<>(kafka, MEMBER_EVENTS.name(), partition, values)
        .each(
            record -> {
              @Nullable MemberEvent event = record.value();
              if (event == null) return;
              for (Disclosed disclosed : facts.next(logged(record, event)))
                if (disclosed.to().equals(partner) && holds(disclosed, today, now))
                  told.tell(disclosed);
            });
  }

  /// What the consents of a partition come to at its end.
  private SharingState consents(int partition, Codecs codecs) throws IOException {
    SharingState consents = new SharingInMemory();
    var values = new OnlyBodies<>(codecs.log(), OF_TODAY);
    new PartitionLog<>(kafka, MEMBER_EVENTS.name(), partition, values)
        .each(
            record -> {
              @Nullable MemberEvent event = record.value();
              if (event == null) return;
              if (event.getBody() instanceof ErasureOrdered) consents.erase(event.getMemberId());
              else if (ConsentRecords.isOfEveryMember(event))
                consents.addMarker(logged(record, event));
              else if (ConsentRecords.fact(event).isPresent())
                consents.addConsent(event.getMemberId(), logged(record, event));
            });
    return consents;
  }

  /// Whether it is about a member, and the partner's own or under a consent that holds.
  private static boolean holds(Disclosed disclosed, SharingState today, Instant now) {
    Optional<MemberId> member = disclosed.member();
    if (member.isEmpty()) return false;
    if (today.isErased(member.get().value())) return disclosed.kind().equals(Disclosing.ERASURE);
    return disclosed
        .under()
        .map(under -> under.holds(disclosed.to(), today.consents(member.get().value()).now(), now))
        .orElse(true);
  }

  private void entries(
      int partition, PartnerId partner, SharingState today, Codecs codecs, Told told)
      throws IOException {
    var points = DisclosureParts.of(names, hasFeed).points();
    new PartitionLog<LedgerEntry>(kafka, LEDGER_ENTRIES.name(), partition, codecs.entries())
        .each(
            record -> {
              var moved =
                  PointsRecords.moved(record.value())
                      .filter(it -> it.partner().equals(partner))
                      .filter(it -> !today.isErased(it.member().value()));
              if (moved.isPresent())
                for (Disclosed disclosed : points.of(moved.get())) told.tell(disclosed);
            });
  }

  @Override
  public void disclosuresOf(MemberId member, Made made) throws IOException {
    int partition = Partitions.of(member.value(), partitions);
    new PartitionLog<>(kafka, DISCLOSURES.name(), partition, Codecs.with(registry).disclosures())
        .each(
            record -> {
              if (member.value().equals(record.key()))
                made.tell(DisclosureRecords.disclosure(record.value()));
            });
  }

  @Override
  public Person factsOf(MemberId member, Holding holding) throws IOException {
    int partition = Partitions.of(member.value(), partitions);
    List<PersonSaid> person = new ArrayList<>();
    List<MergeSaid> merges = new ArrayList<>();
    new PartitionLog<>(kafka, MEMBER_EVENTS.name(), partition, Codecs.with(registry).log())
        .each(
            record -> {
              if (!member.value().equals(record.key())) return;
              holding.tell(held(record, record.value()));
              if (PersonRecords.fact(record.value()).isPresent())
                person.add(PersonStores.said(logged(record, record.value())));
              if (MergeRecords.fact(record.value()).isPresent())
                merges.add(MergeStores.said(logged(record, record.value())));
            });
    return new Person(new PersonHistory(person), new MergeHistory(merges).absorbed());
  }

  private static Held held(ConsumerRecord<String, ?> record, MemberEvent event) {
    SpecificRecord body = (SpecificRecord) event.getBody();
    Map<String, String> fields = MemberFacts.ownFields(body);
    fields.put("eventId", event.getEventId());
    fields.put("occurredAt", event.getOccurredAt().toString());
    return held(
        record,
        body.getSchema().getName(),
        Optional.ofNullable(event.getPartner()).map(PartnerId::new),
        fields);
  }

  @Override
  public void entriesOf(MemberId member, Holding holding) throws IOException {
    int partition = Partitions.of(member.value(), partitions);
    new PartitionLog<>(kafka, LEDGER_ENTRIES.name(), partition, Codecs.with(registry).entries())
        .each(
            record -> {
              if (!member.value().equals(record.key())) return;
              String kind = record.value().getBody().getClass().getSimpleName();
              Map<String, String> fields = MemberFacts.ownFields(record.value());
              holding.tell(held(record, kind, Optional.empty(), fields));
            });
  }

  private static Held held(
      ConsumerRecord<String, ?> record,
      String kind,
      Optional<PartnerId> partner,
      Map<String, String> fields) {
    return new Held(
        new LogPosition(record.topic(), record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        kind,
        partner,
        fields);
  }

  private static LoggedRecord<MemberEvent> logged(
      ConsumerRecord<String, ?> record, MemberEvent event) {
    return new LoggedRecord<>(record.offset(), Instant.ofEpochMilli(record.timestamp()), event);
  }
}
