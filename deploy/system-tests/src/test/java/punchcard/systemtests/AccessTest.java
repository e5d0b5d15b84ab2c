package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.systemtests.driver.Credentials;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// What a florist's credentials open on the partners' listener: its own two topics, and nothing
/// else.
@Order(30)
@ExtendWith(SharedStack.class)
class AccessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Partner florist;

  AccessTest(Punchcard punchcard) {
    this.florist = punchcard.partner("florist");
    punchcard.partner("butcher");
  }

  @Test
  void a_partner_writes_its_own_events() {
    assertThatCode(() -> florist.publish(Events.signup("rose"))).doesNotThrowAnyException();
  }

  @Test
  void a_partner_reads_its_own_feed_in_its_own_group() {
    assertThatCode(() -> subscribe(florist.feedTopic(), "partner.florist.reader"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner.butcher.events",
        "partner.butcher.feed",
        "partner.florist.feed",
        "member-events",
        "member-commands",
        "postings",
        "ledger-entries",
        "agreements"
      })
  void a_partner_cannot_write(String topic) {
    assertThatThrownBy(() -> write(topic, florist.credentials()))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner.butcher.events",
        "partner.butcher.feed",
        "partner.florist.events",
        "member-events",
        "rejected-events",
        "identities",
        "participants",
        "postings",
        "ledger-entries",
        "ledger-refusals"
      })
  void a_partner_cannot_read(String topic) {
    assertThatThrownBy(() -> read(topic)).isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void a_partner_cannot_join_the_group_of_another() {
    assertThatThrownBy(() -> subscribe(florist.feedTopic(), "partner.butcher.reader"))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @Test
  void a_partner_sees_only_its_own_topics() {
    try (var consumer = consumer(Map.of())) {
      assertThat(consumer.listTopics(PATIENCE).keySet())
          .containsExactlyInAnyOrder(florist.eventsTopic(), florist.feedTopic());
    }
  }

  @Test
  void a_wrong_password_is_refused() {
    Credentials guessed = florist.credentials().withPassword("guessed");

    assertThatThrownBy(() -> write(florist.eventsTopic(), guessed))
        .isInstanceOf(SaslAuthenticationException.class);
  }

  private static void write(String topic, Credentials credentials) throws InterruptedException {
    Map<String, Object> settings = credentials.client();
    settings.put("enable.idempotence", false); // the first refusal is then the topic's
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refusal) throw refusal;
      throw new AssertionError(e);
    }
  }

  private void read(String topic) {
    try (var consumer = consumer(Map.of())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.seekToBeginning(consumer.assignment());
      consumer.poll(PATIENCE);
    }
  }

  /// Returns when the group has given the consumer its partitions.
  private void subscribe(String topic, String group) {
    try (var consumer = consumer(Map.of("group.id", group))) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.assignment().isEmpty()) {
        if (System.nanoTime() > end) throw new AssertionError("no partitions of " + topic);
        consumer.poll(Duration.ofMillis(100));
      }
      consumer.endOffsets(consumer.assignment(), PATIENCE);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings = florist.credentials().client();
    settings.putAll(more);
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
