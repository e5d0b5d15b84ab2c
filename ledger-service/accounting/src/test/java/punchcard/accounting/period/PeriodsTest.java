package punchcard.accounting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.accounting.Terms.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;

/// In which month an entry counts.
final class PeriodsTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Periods OPEN = Periods.from(JANUARY, Journal.ZONE);
  private final Journal journal = new Journal(terms("grocer"));

  @Test
  void an_open_month_takes_its_own() {
    assertThat(OPEN.of(posted("2026-02-11"))).isEqualTo(FEBRUARY);
  }

  @Test
  void what_is_older_than_the_books_counts_in_their_first_month() {
    assertThat(OPEN.of(posted("2025-07-01"))).isEqualTo(JANUARY);
  }

  @Test
  void what_lies_before_the_cut_of_a_closed_month_counts_in_it() {
    LoggedEntry entry = posted("2026-01-31");
    assertThat(OPEN.with(closing(JANUARY)).of(entry)).isEqualTo(JANUARY);
  }

  @Test
  void what_lies_behind_it_counts_in_the_first_month_that_takes_it() {
    Periods closed = OPEN.with(closing(JANUARY));
    LoggedEntry late = posted("2026-01-31");
    assertThat(closed.of(late)).isEqualTo(FEBRUARY);
    assertThat(closed.with(closing(FEBRUARY)).of(late)).isEqualTo(FEBRUARY);
  }

  @Test
  void what_two_closed_months_refuse_goes_to_the_third() {
    Periods closed = OPEN.with(closing(JANUARY)).with(closing(FEBRUARY));
    assertThat(closed.of(posted("2026-01-31"))).isEqualTo(MARCH);
  }

  @Test
  void months_are_closed_one_after_the_other_with_cuts_that_never_go_back() {
    posted("2026-01-31");
    assertThatThrownBy(() -> OPEN.with(closing(FEBRUARY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPEN.with(closing(JANUARY)).with(closing(JANUARY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPEN.with(closing(JANUARY)).with(closing(FEBRUARY, Cut.of(Map.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closing_needs_a_second_person() {
    assertThatThrownBy(() -> new Closing(JANUARY, journal.end(), "carl", "carl", Instant.EPOCH))
        .hasMessageContaining("second person");
  }

  private Closing closing(YearMonth month) {
    return closing(month, journal.end());
  }

  private static Closing closing(YearMonth month, Cut cut) {
    return new Closing(month, cut, "carl", "dora", Instant.EPOCH);
  }

  private LoggedEntry posted(String day) {
    return journal.on(day).issue("anna", "grocer", 1).entries().getLast();
  }
}
