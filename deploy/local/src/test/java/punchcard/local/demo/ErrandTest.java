package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrandTest {
  private static final List<String> HOUSEHOLDS = Baskets.read().households();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Deed RESERVES =
      new Deed("errands-of-906-0", "906", "4f".repeat(16), Deed.Kind.RESERVE, "gym", 40, "", TODAY);

  @Test
  void a_few_hundred_members_have_errands_of_all_kinds() {
    Map<String, Errand> errands = Errand.of(HOUSEHOLDS);

    assertThat(errands).hasSizeBetween(150, 350).isEqualTo(Errand.of(HOUSEHOLDS));
    assertThat(errands.values()).containsAll(Errand.ALL);
    assertThat(errands.values().stream().flatMap(errand -> errand.steps().stream()))
        .extracting(Errand.Step::kind)
        .contains(Deed.Kind.values());
  }

  @Test
  void nobody_needs_more_for_an_errand_than_is_asked_for() {
    for (Errand errand : Errand.ALL)
      assertThat(
              errand.steps().stream()
                  .filter(step -> !IS_GIVEN.contains(step.kind()))
                  .mapToLong(Errand.Step::points)
                  .sum())
          .as("%s", errand)
          .isLessThanOrEqualTo(Errand.NEEDS);
  }

  private static final List<Deed.Kind> IS_GIVEN =
      List.of(Deed.Kind.GIVE, Deed.Kind.PROPOSE, Deed.Kind.APPROVE, Deed.Kind.REVERSE);

  @Test
  void a_demo_that_runs_again_finds_what_was_planned_and_answered(@TempDir Path state) {
    DeedBook first = new DeedBook(new DemoFolder(state));
    first.plan("906", List.of(RESERVES));
    first.plan("434", List.of());
    first.answered(RESERVES, "4f4f-12");

    DeedBook again = new DeedBook(new DemoFolder(state));

    assertThat(again.isDecided("434")).isTrue();
    assertThat(again.isDecided("1")).isFalse();
    assertThat(again.of("906")).containsExactly(RESERVES);
    assertThat(again.numberOf(RESERVES.key())).isEqualTo(12);
    again.answered(RESERVES, "4f4f-12");
    assertThatThrownBy(() -> again.answered(RESERVES, "4f4f-13")).isInstanceOf(DemoFailed.class);
  }

  @Test
  void every_third_member_of_the_gym_books_and_it_ends_in_every_way() {
    List<Booking> bookings =
        Gym.members(Baskets.read()).stream()
            .flatMap(member -> Booking.of(member).stream())
            .toList();

    assertThat(bookings).hasSizeBetween(60, 80);
    assertThat(bookings).extracting(Booking::ending).contains(Booking.Ending.values());
    assertThat(bookings)
        .anyMatch(it -> it.fulfilledMinor() > 0 && it.fulfilledMinor() < it.amountMinor())
        .allMatch(it -> it.bookedAt().isBefore(it.endedAt()));
  }
}
