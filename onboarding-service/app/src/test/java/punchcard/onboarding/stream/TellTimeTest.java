package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.MemberEvent;
import punchcard.avro.Tick;

class TellTimeTest {
  @Test
  void each_minute_is_told_once() {
    try (AdmissionDriver onboarding = new AdmissionDriver()) {
      onboarding.minutesPass(2);

      List<MemberEvent> told = onboarding.log();
      assertThat(told).hasSize(2).allMatch(event -> event.getBody() instanceof Tick);
      Instant first = told.getFirst().getOccurredAt();
      assertThat(told.getLast().getOccurredAt()).isEqualTo(first.plus(Duration.ofMinutes(1)));
      assertThat(told).allMatch(event -> event.getMemberId().isEmpty());
    }
  }
}
