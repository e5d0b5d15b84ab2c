package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.POINTS;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PromisingPropertiesTest {
  @Property(tries = 500)
  void parts_mature_less_than_all_until_the_booking_is_whole_and_never_more_than_their_share(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long bookedMinor,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long points,
      @ForAll @Size(max = 12) List<@LongRange(max = 300_000_000) Long> parts) {
    Booked booking = new Booked();
    booking.made(bookedMinor, points, 1);
    long fulfilled = 0;

    for (long part : parts) {
      BookingOutcome outcome = booking.fulfilled(part);
      fulfilled += part;
      boolean whole = fulfilled >= bookedMinor;
      assertThat(booking.promised().isNone()).isEqualTo(whole);
      if (whole) return;
      assertThat(outcome).isInstanceOf(BookingOutcome.MaturedInPart.class);
      assertThat((double) booking.matured(POINTS))
          .isLessThanOrEqualTo((double) points * fulfilled / bookedMinor + 1);
      assertThat(booking.matured(POINTS)).isLessThan(points);
    }
    assertThat(booking.promised().waiting()).contains(POINTS, Booked.TIER);
  }
}
