package punchcard.onboarding.index;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import punchcard.avro.ArrivalLookedUp;
import punchcard.avro.ArrivalToLookUp;
import punchcard.avro.MemberCommand;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.EventId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.EventKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.person.TransitSeal;
import punchcard.runtime.Endless;

/// Tells the tasks that ask whether the log has an event already. Answers and the offsets of the
/// questions are one transaction: each question is answered once.
final class AnswerLookUps implements Endless.Work {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Consumer<String, MemberCommand> consumer;
  private final Producer<String, MemberCommand> producer;
  private final LogEnds logEnds;
  private final AdmittedEvents index;
  private final AvroCodec<PartnerEvent> codec;
  private final Pseudonyms pseudonyms;
  private final TransitSeal seal;

  AnswerLookUps(
      Consumer<String, MemberCommand> consumer,
      Producer<String, MemberCommand> producer,
      LogEnds logEnds,
      AdmittedEvents index,
      AvroCodec<PartnerEvent> codec,
      Pseudonyms pseudonyms,
      TransitSeal seal) {
    this.consumer = consumer;
    this.producer = producer;
    this.logEnds = logEnds;
    this.index = index;
    this.codec = codec;
    this.pseudonyms = pseudonyms;
    this.seal = seal;
  }

  @Override
  public void begin() throws SQLException {
    index.createTables();
    producer.initTransactions();
    consumer.subscribe(List.of(Topics.MEMBER_COMMANDS.name()));
  }

  @Override
  public void once() throws SQLException, InterruptedException {
    ConsumerRecords<String, MemberCommand> records = consumer.poll(POLL);
    if (records.isEmpty()) return;
    Map<ConsumerRecord<String, MemberCommand>, EventKey> questions = questions(records);
    answer(questions, known(questions.values()));
  }

  private Map<ConsumerRecord<String, MemberCommand>, EventKey> questions(
      ConsumerRecords<String, MemberCommand> records) {
    Map<ConsumerRecord<String, MemberCommand>, EventKey> questions = new LinkedHashMap<>();
    for (ConsumerRecord<String, MemberCommand> record : records)
      if (record.value().getBody() instanceof ArrivalToLookUp)
        questions.put(record, key(record.value()));
    return questions;
  }

  private EventKey key(MemberCommand command) {
    byte[] value = new byte[command.getValue().remaining()];
    command.getValue().duplicate().get(value);
    PartnerEvent event =
        codec.deserialize(null, command.getSealed() ? seal.open(value).orElseThrow() : value);
    return pseudonyms.event(new PartnerId(command.getPartner()), new EventId(event.getEventId()));
  }

  private Set<EventKey> known(Collection<EventKey> keys) throws SQLException, InterruptedException {
    if (keys.isEmpty()) return Set.of();
    awaitIndex();
    return index.known(new HashSet<>(keys));
  }

  /// An answer counts only if the index has all that the log had when the question was read.
  private void awaitIndex() throws SQLException, InterruptedException {
    Map<Integer, Long> ends = logEnds.now();
    while (!reaches(index.offsets(), ends)) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      if (Thread.interrupted()) throw new InterruptedException();
    }
  }

  private static boolean reaches(Map<Integer, Long> offsets, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private void answer(
      Map<ConsumerRecord<String, MemberCommand>, EventKey> questions, Set<EventKey> known) {
    producer.beginTransaction();
    for (var asked : questions.entrySet()) {
      // The commit fails if one of these has.
      var _ = producer.send(answer(asked.getKey(), known.contains(asked.getValue())));
    }
    producer.sendOffsetsToTransaction(positions(), consumer.groupMetadata());
    producer.commitTransaction();
  }

  private static ProducerRecord<String, MemberCommand> answer(
      ConsumerRecord<String, MemberCommand> question, boolean admittedBefore) {
    MemberCommand asked = question.value();
    MemberCommand answer =
        new MemberCommand(
            asked.getPartner(),
            asked.getSource(),
            asked.getReceivedAt(),
            asked.getKey(),
            asked.getValue(),
            new ArrivalLookedUp(admittedBefore),
            asked.getSealed());
    return new ProducerRecord<>(
        Topics.MEMBER_COMMANDS.name(), question.partition(), question.key(), answer);
  }

  private Map<TopicPartition, OffsetAndMetadata> positions() {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : new ArrayList<>(consumer.assignment()))
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    return positions;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
