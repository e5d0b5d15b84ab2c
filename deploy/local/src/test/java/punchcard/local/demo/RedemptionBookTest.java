package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedemptionBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Redemption REDEMPTION =
      new Redemption("demo-906-0", "906", "4f".repeat(16), "insurer", 250, true, TODAY);

  @Test
  void a_demo_that_runs_again_finds_what_was_planned_and_answered(@TempDir Path state) {
    RedemptionBook first = new RedemptionBook(new DemoFolder(state));
    first.plan(REDEMPTION);
    first.answered(new Answer.Redeemed("demo-906-0", "entry-1"));

    RedemptionBook again = new RedemptionBook(new DemoFolder(state));

    assertThat(again.planned("demo-906-0")).contains(REDEMPTION);
    again.answered(new Answer.Redeemed("demo-906-0", "entry-1"));
    assertThatThrownBy(() -> again.answered(new Answer.Redeemed("demo-906-0", "entry-2")))
        .isInstanceOf(DemoFailed.class);
    assertThatThrownBy(() -> again.answered(new Answer.Refused("demo-906-0", "BALANCE_TOO_LOW")))
        .isInstanceOf(DemoFailed.class);
  }

  @Test
  void it_is_not_asked_again_when_the_ledger_may_have_forgotten_the_key() {
    assertThat(REDEMPTION.mayBeAskedOn(TODAY.plusDays(30))).isTrue();
    assertThat(REDEMPTION.mayBeAskedOn(TODAY.plusDays(31))).isFalse();
  }
}
