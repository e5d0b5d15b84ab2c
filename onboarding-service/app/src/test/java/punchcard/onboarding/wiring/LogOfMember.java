package punchcard.onboarding.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.avro.MemberEvent;
import punchcard.events.Topics;
import punchcard.testkit.RealKafka;

/// What the log says of a member, as everybody reads it.
final class LogOfMember {
  private LogOfMember() {}

  static List<MemberEvent> events(String member) {
    try (PartnerClient client = PartnerClient.ofService();
        var log = client.follow(Topics.MEMBER_EVENTS)) {
      return log.all().stream()
          .map(PartnerClient.Read::value)
          .filter(it -> it.getMemberId().equals(member))
          .toList();
    }
  }

  /// How many facts there are.
  static int facts(String member) {
    int facts = 0;
    try (KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealKafka.shared().bootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> log =
          reader.partitionsFor(Topics.MEMBER_EVENTS.name()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      reader.assign(log);
      reader.seekToBeginning(log);
      Map<TopicPartition, Long> ends = reader.endOffsets(log);
      while (log.stream().anyMatch(it -> reader.position(it) < ends.getOrDefault(it, 0L)))
        for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(50)))
          if (member.equals(record.key())) facts++;
    }
    return facts;
  }
}
