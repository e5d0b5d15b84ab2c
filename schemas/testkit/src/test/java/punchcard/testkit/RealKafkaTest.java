package punchcard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealKafkaTest {
  @Test
  void it_is_a_broker_that_keeps_topics() throws Exception {
    RealKafka kafka = RealKafka.shared();

    kafka.create(3, List.of("some-topic"));

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      assertThat(admin.describeTopics(List.of("some-topic")).allTopicNames().get())
          .hasEntrySatisfying("some-topic", topic -> assertThat(topic.partitions()).hasSize(3));
    }
  }
}
