package punchcard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
  private static final Duration GATHERING = Duration.ofMillis(40);
  private static final Duration PACE = Duration.ofMillis(100);
  private static final Duration TELLS = Duration.ofMillis(150);

  /// Never goes back, as the thread's own.
  private static long now = System.nanoTime();

  private static final int MOST = 4;

  private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
  private final PromptCommit<Object, Object, Object, Object> commit =
      new PromptCommit<>(_ -> {}, () -> now);

  @BeforeEach
  void allIsCommitted() {
    commit.init(context);
    now += Duration.ofDays(1).toNanos();
    polled(Map.of());
    process("commands", 0);
    assertThat(context.committed()).isTrue();
    context.resetCommit();
    now += GATHERING.toNanos();
  }

  @Test
  void whatAPollHasBroughtIsCommittedWithItsLast() {
    polled(Map.of("commands", List.of(7L, 8L), "log", List.of(3L, 5L)));
    PromptCommit.isWaitedFor();
    process("commands", 7);
    process("commands", 8);
    process("log", 3);
    assertThat(context.committed()).isFalse();
    process("log", 5);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whoIsWaitedForLastIsCommittedAtOnce() {
    polled(Map.of("commands", List.of(7L)));
    PromptCommit.isWaitedFor();
    process("commands", 7);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whatNobodyWaitsForIsNotCommitted() {
    polled(Map.of("commands", List.of(7L)));
    process("commands", 7);
    assertThat(context.committed()).isFalse();
  }

  @Test
  void whatWasHeldUpIsCommittedWithTheNextPoll() {
    polled(Map.of("commands", List.of(7L), "elsewhere", List.of(1L)));
    PromptCommit.isWaitedFor();
    process("commands", 7);
    assertThat(context.committed()).isFalse();
    polled(Map.of("commands", List.of(8L)));
    process("commands", 8);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void nobodyWaitsForTheEndOfALongPoll() {
    polled(Map.of("commands", List.of(1L, 2L, 3L)));
    PromptCommit.isWaitedFor();
    now += GATHERING.toNanos() - 1;
    process("commands", 1);
    assertThat(context.committed()).isFalse();
    now += 1;
    process("commands", 2);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whoIsWaitedForSoonAfterACommitIsCommittedForWithWhatComesUntilThen() {
    commitForWhoWaits();
    polled(Map.of("commands", List.of(8L)));
    PromptCommit.isWaitedFor();
    now += GATHERING.toNanos() - 1;
    process("commands", 8);
    timePasses();
    assertThat(context.committed()).isFalse();
    now += 1;
    timePasses();
    assertThat(context.committed()).isTrue();
    context.resetCommit();
    now += GATHERING.toNanos();
    timePasses();
    assertThat(context.committed()).isFalse();
  }

  private void commitForWhoWaits() {
    polled(Map.of("commands", List.of(7L)));
    PromptCommit.isWaitedFor();
    process("commands", 7);
    assertThat(context.committed()).isTrue();
    context.resetCommit();
  }

  @Test
  void whatNobodyWaitsForIsCommittedEachTenthOfASecond() {
    now += PACE.minus(GATHERING).toNanos() - 1;
    process("commands", 1);
    assertThat(context.committed()).isFalse();
    now += 1;
    process("commands", 2);
    assertThat(context.committed()).isTrue();
    context.resetCommit();
    process("commands", 3);
    assertThat(context.committed()).isFalse();
  }

  @Test
  void whatCameLastIsCommittedThoughNothingComesBehindIt() {
    process("commands", 1);
    now += PACE.toNanos();
    timePasses();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whereNothingHasComeNothingIsCommitted() {
    now += PACE.toNanos();
    timePasses();
    assertThat(context.committed()).isFalse();
  }

  @Test
  void whileMoreWaitsTransactionsAreLonger() {
    polled(Map.of("commands", List.of(1L, 2L, 3L, 4L)));
    now += PACE.toNanos();
    process("commands", 1);
    timePasses();
    assertThat(context.committed()).isFalse();
    polled(Map.of("commands", List.of(5L, 6L, 7L)));
    process("commands", 5);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whenNoPollComesBehindAFullOneNoMoreWaits() {
    polled(Map.of("commands", List.of(1L, 2L, 3L, 4L)));
    process("commands", 4);
    now += TELLS.toNanos() - 1;
    timePasses();
    assertThat(context.committed()).isFalse();
    now += 1;
    timePasses();
    assertThat(context.committed()).isTrue();
  }

  private void timePasses() {
    context.scheduledPunctuators().getFirst().getPunctuator().punctuate(0);
  }

  private static void polled(Map<String, List<Long>> offsets) {
    var records =
        offsets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> new TopicPartition(it.getKey(), 0),
                    it -> it.getValue().stream().map(at -> record(it.getKey(), at)).toList()));
    try (var polls = new PromptCommit.Polls(() -> now)) {
      polls.configure(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST));
      polls.onConsume(new ConsumerRecords<>(records, Map.of()));
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
    return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
  }

  private void process(String topic, long offset) {
    context.setRecordMetadata(topic, 0, offset);
    commit.process(new Record<>("key", "value", 0));
  }
}
