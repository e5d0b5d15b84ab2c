package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Booked.TIER;
import static punchcard.rules.Booked.amounts;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.gyms;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import punchcard.kernel.Currency;
import punchcard.rules.BookingOutcome.Matured;
import punchcard.rules.BookingOutcome.MaturedInPart;
import punchcard.rules.BookingOutcome.NothingPromised;
import punchcard.rules.BookingOutcome.Promised;
import punchcard.rules.BookingOutcome.Voided;
import punchcard.rules.Decision.Nothing;

class PromisingTest {
  private final Booked booking = new Booked();

  @Test
  void a_booking_promises_what_its_rules_give() {
    assertThat(booking.made(10_000, 100, 7))
        .isEqualTo(new Promised(10_000, new TreeMap<>(amounts(100, 7))));
  }

  @Test
  void fulfilled_it_is_all_the_members_and_forgotten() {
    booking.made(10_000, 100, 7);

    assertThat(booking.fulfilled(null)).isEqualTo(new Matured(both()));
    assertThat(booking.promised().isNone()).isTrue();
    assertThat(booking.fulfilled(null)).isEqualTo(new NothingPromised());
    assertThat(booking.cancelled()).isEqualTo(new NothingPromised());
  }

  @Test
  void a_part_matures_the_same_part_of_each_currency_rounded_down_and_the_last_one_the_rest() {
    booking.made(9_000, 100, 7);

    assertThat(booking.fulfilled(3_000L)).isEqualTo(part(3_000, 33, 2));
    assertThat(booking.fulfilled(3_000L)).isEqualTo(part(3_000, 33, 2));
    assertThat(booking.fulfilled(3_000L)).isEqualTo(new Matured(both()));
    assertThat(booking.promised().isNone()).isTrue();
  }

  @Test
  void a_part_too_small_for_a_point_matures_nothing_and_still_counts() {
    booking.made(10_000, 100, 0);

    assertThat(booking.fulfilled(99L)).isEqualTo(new MaturedInPart(99, new TreeMap<>()));
    assertThat(booking.fulfilled(9_901L)).isEqualTo(new Matured(only(POINTS)));
  }

  @Test
  void more_than_was_booked_matures_no_more_than_was_promised() {
    booking.made(10_000, 100, 0);
    booking.fulfilled(1_000L);

    assertThat(booking.fulfilled(Long.MAX_VALUE)).isEqualTo(new Matured(only(POINTS)));
  }

  @Test
  void a_booking_without_money_is_fulfilled_as_a_whole() {
    booking.made(0, 100, 0);

    assertThat(booking.fulfilled(0L)).isEqualTo(new Matured(only(POINTS)));
  }

  @Test
  void cancelled_what_is_left_is_void_and_forgotten() {
    booking.made(10_000, 100, 7);
    booking.fulfilled(5_000L);

    assertThat(booking.cancelled()).isEqualTo(new Voided(both()));
    assertThat(booking.promised().isNone()).isTrue();
    assertThat(booking.fulfilled(null)).isEqualTo(new NothingPromised());
  }

  @Test
  void made_again_a_booking_adds_up() {
    booking.made(10_000, 100, 0);
    booking.made(10_000, 100, 8);

    assertThat(booking.fulfilled(5_000L)).isEqualTo(part(5_000, 50, 2));
    assertThat(booking.fulfilled(15_000L)).isEqualTo(new Matured(both()));
  }

  @Test
  void a_currency_of_which_nothing_is_left_does_not_mature_again() {
    booking.made(1_000, 100, 0);
    booking.fulfilled(900L);
    booking.made(9_000, 0, 10);
    assertThat(booking.fulfilled(5_000L)).isEqualTo(part(5_000, 10, 5));

    assertThat(booking.fulfilled(null)).isEqualTo(new Matured(only(TIER)));
  }

  @Test
  void a_booking_that_earns_nothing_promises_nothing_and_needs_no_memory() {
    BookingStep made = new BookingStep.Made(gyms("17"), 10_000);
    Decision nothing = new Nothing(NoPoints.ZERO_AMOUNT);

    assertThat(Promising.concerns(made, nothing)).isFalse();
    assertThat(Promising.decide(PromisedPoints.none(), made, nothing))
        .isEqualTo(new NothingPromised());
    assertThat(booking.cancelled()).isEqualTo(new NothingPromised());
  }

  private static MaturedInPart part(long fulfilledMinor, long points, long tier) {
    return new MaturedInPart(fulfilledMinor, new TreeMap<>(amounts(points, tier)));
  }

  private static SortedSet<Currency> only(Currency currency) {
    return new TreeSet<>(List.of(currency));
  }

  private static SortedSet<Currency> both() {
    return new TreeSet<>(List.of(POINTS, TIER));
  }
}
