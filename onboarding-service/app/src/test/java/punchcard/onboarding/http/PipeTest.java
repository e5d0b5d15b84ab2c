package punchcard.onboarding.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PipeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Far more than the pipe holds.
  private static final int MANY = 1 << 20;

  @Test
  void what_is_written_is_read_by_one_thread_after_another() throws Exception {
    // Given
    byte[] written = new byte[MANY];
    new Random(7).nextBytes(written);
    Pipe pipe = new Pipe(PATIENCE);
    ByteArrayOutputStream read = new ByteArrayOutputStream();

    // When
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing = threads.submit(writing(written, pipe));
      InputStream in = pipe.in();
      int count = 0;
      while (count >= 0) {
        byte[] part = new byte[1000];
        count = threads.submit(() -> in.read(part)).get();
        if (count > 0) read.write(part, 0, count);
      }
      assertThat(writing).succeedsWithin(PATIENCE);
    }

    // Then
    assertThat(read.toByteArray()).isEqualTo(written);
  }

  @Test
  void whoever_writes_is_told_that_the_reader_has_gone() throws Exception {
    Pipe pipe = new Pipe(PATIENCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing = threads.submit(writing(new byte[MANY], pipe));
      InputStream in = pipe.in();
      assertThat(in.read()).isZero();

      in.close();

      assertThat(writing)
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .withMessageContaining("nobody reads any more");
    }
  }

  @Test
  void whoever_writes_gives_up_if_nobody_reads() {
    Pipe pipe = new Pipe(Duration.ofMillis(1));

    assertThatIOException()
        .isThrownBy(writing(new byte[MANY], pipe)::call)
        .withMessage("nobody reads any more");
  }

  private static Callable<Integer> writing(byte[] bytes, Pipe pipe) {
    return () -> {
      try (OutputStream out = pipe.out()) {
        for (int at = 0; at < bytes.length; at += 100)
          out.write(bytes, at, Math.min(100, bytes.length - at));
      }
      return bytes.length;
    };
  }
}
