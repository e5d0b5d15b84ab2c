package punchcard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final int MOST = 3;

  private long now = 42;
  private long rested;
  private boolean keepsComing;
  private final Backlog backlog = new Backlog(() -> now, this::rest);
  private final Backlog.Polls polls = new Backlog.Polls();

  BacklogTest() {
    polls.configure(
        Map.of("punchcard.backlog", backlog, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST));
    backlog.giveWay();
  }

  private void rest(long nanos) {
    rested += nanos;
    now += nanos;
    if (keepsComing) polled(MOST);
  }

  @Test
  void whereNothingWaitsNobodyRests() {
    polled(MOST - 1);
    work(Duration.ofMillis(10));
    assertThat(restedSince()).isZero();
  }

  @Test
  void behindAFullPollItRestsSevenTimesAsLongAsItWorks() {
    polled(MOST);
    work(Duration.ofMillis(10));
    assertThat(restedSince()).isEqualTo(Duration.ofMillis(70));
    work(Duration.ofMillis(5));
    assertThat(restedSince()).isEqualTo(Duration.ofMillis(35));
  }

  @Test
  void itDoesNotRestBehindEachOfManyShortPieces() {
    polled(MOST);
    work(Duration.ofMillis(1));
    assertThat(restedSince()).isZero();
    work(Duration.ofMillis(1));
    assertThat(restedSince()).isEqualTo(Duration.ofMillis(14));
  }

  @Test
  void aLongPieceOfWorkHasALongRestWhileFullPollsGoOn() {
    keepsComing = true;
    polled(MOST);
    work(Duration.ofMillis(400));
    assertThat(restedSince()).isEqualTo(Duration.ofMillis(2_800));
    work(Duration.ofSeconds(1));
    assertThat(restedSince()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void itRestsNoLongerThanTheLastFullPollCounts() {
    polled(MOST);
    work(Duration.ofMillis(400));
    assertThat(restedSince()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoIsInterruptedDoesNotRest() {
    polled(MOST);
    Thread.currentThread().interrupt();
    work(Duration.ofMillis(10));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(restedSince()).isZero();
  }

  @Test
  void onceTheLastFullPollIsLongAgoItWorksOn() {
    polled(MOST);
    now += Duration.ofMillis(500).toNanos();
    work(Duration.ofMillis(10));
    polled(MOST);
    assertThat(restedSince()).isZero();
  }

  @Test
  void itIsToldBesideWhoListensAlready() {
    Properties properties = new Properties();
    String key = StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
    properties.put(key, "before");
    backlog.watch(properties);
    assertThat(properties.get(key)).isEqualTo("before," + Backlog.Polls.class.getName());
  }

  private void work(Duration took) {
    now += took.toNanos();
    if (keepsComing) polled(MOST);
    backlog.giveWay();
  }

  private Duration restedSince() {
    Duration since = Duration.ofNanos(rested);
    rested = 0;
    return since;
  }

  private void polled(int count) {
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(0, count)
            .mapToObj(offset -> new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]))
            .toList();
    var _ =
        polls.onConsume(
            new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), records), Map.of()));
  }
}
