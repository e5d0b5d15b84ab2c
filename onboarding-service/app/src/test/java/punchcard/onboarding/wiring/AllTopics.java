package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.testkit.RealKafka;

/// Reads every byte that the broker has, of changelogs too, and of what was never committed.
final class AllTopics {
  private AllTopics() {}

  /// The topics of which some record has this text, in its key or value.
  static Set<String> having(String text) {
    Set<String> found = new TreeSet<>();
    try (KafkaConsumer<byte[], byte[]> reader =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          reader.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(it -> !it.topic().startsWith("__"))
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      reader.assign(all);
      reader.seekToBeginning(all);
      Map<TopicPartition, Long> ends = reader.endOffsets(all);
      while (all.stream().anyMatch(it -> reader.position(it) < ends.getOrDefault(it, 0L)))
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(50)))
          if (has(record.key(), text) || has(record.value(), text)) found.add(record.topic());
    }
    return found;
  }

  private static boolean has(byte @Nullable [] bytes, String text) {
    if (bytes == null) return false;
    byte[] wanted = text.getBytes(UTF_8);
    for (int from = 0; from + wanted.length <= bytes.length; from++)
      if (Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) return true;
    return false;
  }
}
