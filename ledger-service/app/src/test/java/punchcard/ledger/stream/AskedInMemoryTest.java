package punchcard.ledger.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who writes and who asks do not stand in each other's way for ever. With Kafka's own store they
/// did.
class AskedInMemoryTest {
  private static final int TRIES = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Bytes KEY = Bytes.wrap("key".getBytes(UTF_8));

  private final KeyValueStore<Bytes, byte[]> store = AskedInMemory.supplier("asked").get();

  AskedInMemoryTest() {
    StateStoreContext context = new MockProcessorContext<>(new Properties()).getStateStoreContext();
    store.init(context, store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void to_ask_and_to_write_at_the_same_time_both_end() {
    CompletableFuture<Void> writes =
        CompletableFuture.runAsync(this::write, Thread::startVirtualThread);
    CompletableFuture<Void> asks =
        CompletableFuture.runAsync(this::ask, Thread::startVirtualThread);

    CompletableFuture.allOf(writes, asks).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

    assertThat(answer().getResult()).isEqualTo(value(TRIES - 1));
  }

  private void write() {
    for (int i = 0; i < TRIES; i++) store.put(KEY, value(i));
  }

  private void ask() {
    for (int i = 0; i < TRIES; i++) assertThat(answer().isSuccess()).isTrue();
  }

  private QueryResult<byte[]> answer() {
    return store.query(KeyQuery.withKey(KEY), PositionBound.unbounded(), new QueryConfig(false));
  }

  private static byte[] value(int number) {
    return Integer.toString(number).getBytes(UTF_8);
  }
}
