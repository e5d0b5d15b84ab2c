package punchcard.onboarding.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import punchcard.avro.PartnerEvent;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.testkit.RealKafka;

class TopicMakerTest {
  private static final int PARTITIONS = 32;
  private static final int BATCHES = 3;

  /// Onboarding would end for topics of partners that have other partitions than its log.
  private static final String BOOTSTRAP = RealKafka.ofItsOwn().bootstrap();
  private static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP));
  private static KafkaProducer<byte[], byte[]> producer;

  @BeforeAll
  static void begin() {
    Map<String, Object> impatient =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BOOTSTRAP,
            ProducerConfig.BATCH_SIZE_CONFIG, 0,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 9_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    producer = new KafkaProducer<>(impatient, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterAll
  static void end() {
    producer.close();
    ADMIN.close();
  }

  @RepeatedTest(3)
  void what_is_published_as_soon_as_a_topic_is_made_is_taken(RepetitionInfo repetition) {
    Topic<PartnerEvent> topic = topic("eager-" + repetition.getCurrentRepetition());

    new TopicMaker(ADMIN).make(topic, PARTITIONS, Map.of());

    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++)
      for (int partition = PARTITIONS - 1; partition >= 0; partition--)
        sent.add(
            producer.send(new ProducerRecord<>(topic.name(), partition, null, new byte[] {1})));
    for (Future<RecordMetadata> one : sent) assertThatCode(one::get).doesNotThrowAnyException();
  }

  @Test
  void a_topic_with_another_number_of_partitions_is_no_such_topic() {
    TopicMaker topics = new TopicMaker(ADMIN);
    Topic<PartnerEvent> topic = topic("narrow");
    topics.make(topic, 1, Map.of());

    assertThatThrownBy(() -> topics.make(topic, 2, Map.of()))
        .isInstanceOf(KafkaDisagrees.class)
        .hasMessage(topic.name() + " has 1 partitions, and needs 2");
  }

  @Test
  void a_topic_that_is_there_gets_the_settings_that_it_should_have() throws Exception {
    TopicMaker topics = new TopicMaker(ADMIN);
    Topic<PartnerEvent> topic = topic("adjusted");
    topics.make(topic, 1, Map.of("max.message.bytes", "1000"));
    topics.make(topic, 1, Map.of("max.message.bytes", "2000"));

    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Config config =
        Objects.requireNonNull(ADMIN.describeConfigs(List.of(resource)).all().get().get(resource));
    assertThat(config.get("max.message.bytes").value()).isEqualTo("2000");
    assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
  }

  private static Topic<PartnerEvent> topic(String partner) {
    return Topics.partnerEvents(new PartnerId(partner));
  }
}
