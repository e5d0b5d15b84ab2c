package punchcard.runtime.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingCallersTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int MOST = 3;

  private final WaitingCallers<String> callers = new WaitingCallers<>(MOST);

  @Test
  void each_hears_its_own_answer() {
    CompletableFuture<String> first = callers.await("1", LONG);
    CompletableFuture<String> second = callers.await("2", LONG);

    callers.answer("2", "yes");

    assertThat(second).isCompletedWithValue("yes");
    assertThat(first).isNotDone();
    assertThat(callers.isWaiting("1")).isTrue();
    assertThat(callers.isWaiting("2")).isFalse();
  }

  @Test
  void an_answer_is_made_only_where_somebody_waits() {
    CompletableFuture<String> answer = callers.await("1", LONG);

    assertThat(callers.tell("2", () -> fail("nobody waits"))).isFalse();
    assertThat(callers.tell("1", () -> "yes")).isTrue();

    assertThat(answer).isCompletedWithValue("yes");
  }

  @Test
  void who_waits_no_longer_still_counts_until_its_question_is_answered() {
    IntStream.range(0, MOST)
        .mapToObj(number -> callers.await("gone-" + number, Duration.ZERO))
        .forEach(answer -> assertThat(answer).failsWithin(LONG));
    assertThat(callers.areTooMany()).isTrue();

    callers.answer("gone-0", "late");

    assertThat(callers.areTooMany()).isFalse();
  }

  @Test
  void a_question_that_could_not_be_asked_counts_no_more() {
    CompletableFuture<String> answer = callers.await("1", LONG);

    callers.fail("1", new IllegalStateException("not sent"));

    assertThat(answer).isCompletedExceptionally();
    assertThat(callers.isWaiting("1")).isFalse();
  }
}
