package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.testkit.RealKafka;

/// Texts that nobody else would write, looked for wherever they might have been left.
record Canaries(List<String> texts) {
  /// The topics, of all there are, whose bytes have one of them; also of what was never committed.
  Set<String> topics() {
    Set<String> found = new TreeSet<>();
    try (KafkaConsumer<byte[], byte[]> reader =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          reader.listTopics().values().stream()
              .flatMap(List::stream)
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      reader.assign(all);
      reader.seekToBeginning(all);
      Map<TopicPartition, Long> ends = reader.endOffsets(all);
      while (all.stream().anyMatch(it -> reader.position(it) < ends.getOrDefault(it, 0L)))
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(50)))
          if (sing(record.key()) || sing(record.value())) found.add(record.topic());
    }
    return found;
  }

  /// The files of a folder, however deep, whose bytes have one of them.
  List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(this::isIn).toList();
    }
  }

  /// A file that is gone by now has none.
  private boolean isIn(Path file) {
    try {
      return sing(Files.readAllBytes(file));
    } catch (IOException e) {
      return false;
    }
  }

  boolean sing(byte @Nullable [] bytes) {
    if (bytes == null) return false;
    String text = new String(bytes, ISO_8859_1);
    return texts.stream().anyMatch(text::contains);
  }
}
