package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static punchcard.rules.Programme.BOOKING;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.gyms;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.rules.Cap.OfPoints;
import punchcard.rules.Decision.Earned;

class PendingTest {
  @Test
  void points_wait_for_the_booking_that_earns_them() {
    Programme member = under(BOOKING, pending(new Pending.UntilBooking()));

    assertThat(credits(member.bookOn("2026-03-02", "17", 5_000)))
        .extracting(Credit::promise)
        .containsExactly(new Promise.OfBooking(new PromiseId(gyms("17"), POINTS)));
  }

  @Test
  void points_wait_for_a_day() {
    Programme member = under(VISIT, pending(new Pending.ForPeriod(Period.ofDays(14))));

    assertThat(credits(member.visitOn("2026-02-20")))
        .extracting(Credit::promise)
        .containsExactly(new Promise.UntilDay(LocalDate.of(2026, 3, 6)));
  }

  @Test
  void points_that_do_not_wait_promise_nothing_and_are_given_away() {
    Programme member = under(VISIT, points(20));

    assertThat(credits(member.visitOn("2026-02-20")))
        .allMatch(credit -> credit.promise() == null && credit.sale() == null);
  }

  @Test
  void sold_points_name_what_was_paid() {
    CreditTerms sold = posting(POINTS, _ -> Ratio.whole(10), null, Basis.SALE);

    assertThat(credits(under(SPEND, sold).spendOn("2026-03-02", 1_999)))
        .extracting(Credit::sale)
        .containsExactly(new Sale("USD", 1_999));
  }

  @Test
  void what_a_cap_leaves_waits_and_is_sold_like_the_whole() {
    CreditTerms terms =
        posting(POINTS, _ -> Ratio.whole(10), new Pending.UntilBooking(), Basis.SALE);
    Programme member =
        new Programme()
            .under(agreement(1, rule("book", BOOKING, new OfPoints(4, WindowUnit.DAY), terms)));

    Credit cut = credits(member.bookOn("2026-03-02", "17", 5_000)).getFirst();

    assertThat(cut.points().minor()).isEqualTo(4);
    assertThat(cut.promise()).isNotNull();
    assertThat(cut.sale()).isEqualTo(new Sale("USD", 5_000));
  }

  @Test
  void where_nothing_is_booked_or_paid_the_reader_has_let_a_mistake_pass() {
    Programme waiting = under(VISIT, pending(new Pending.UntilBooking()));
    Programme sold = under(VISIT, posting(POINTS, _ -> Ratio.whole(10), null, Basis.SALE));

    assertThatIllegalStateException().isThrownBy(() -> waiting.visitOn("2026-03-02"));
    assertThatIllegalStateException().isThrownBy(() -> sold.visitOn("2026-03-02"));
  }

  private static CreditTerms pending(Pending pending) {
    return posting(POINTS, _ -> Ratio.whole(10), pending, Basis.MARKETING);
  }

  private static Programme under(EventType on, CreditTerms terms) {
    return new Programme().under(agreement(1, rule("rule", on, null, terms)));
  }

  private static List<Credit> credits(Decision decision) {
    return ((Earned) decision).credits();
  }
}
