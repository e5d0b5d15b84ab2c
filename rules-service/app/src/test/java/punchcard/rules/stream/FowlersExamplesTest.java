package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Difference;
import punchcard.avro.Issue;
import punchcard.avro.Mature;
import punchcard.avro.Posting;

/// The examples of [Fowler's Accounting Patterns](https://martinfowler.com/apsupp/accounting.pdf),
/// as a frequent flyer's agreement.
class FowlersExamplesTest {
  private static final String THIS_YEAR = "2026-03-02T17:00:00Z";
  private static final String LAST_YEAR = "2025-11-03T17:00:00Z";

  private static final String MILES =
      """
      agreement: coalition-standard
      participants: everyone
      rules:
        - id: miles-of-2025
          on: SpendRecorded
          from: 2025-01-01
          until: 2025-12-31
          when: event.partner == 'airline' && event.currency == 'USD'
          post:
            - { currency: MILES, amount: event.amountMinor / 100, rounding: down, fundedBy: airline }
        - id: miles
          on: SpendRecorded
          from: 2026-01-01
          when: event.partner == 'airline' && event.currency == 'USD'
          post:
            - { currency: MILES, amount: event.amountMinor / 200, rounding: down, fundedBy: airline }
            - { currency: ELITE, amount: event.amountMinor / 1000, rounding: down, fundedBy: airline }
        - id: potential-miles
          on: BookingMade
          from: 2026-01-01
          when: event.partner == 'airline' && event.currency == 'USD'
          post:
            - { currency: MILES, amount: event.amountMinor / 200, rounding: down, fundedBy: airline, pending: booking }
      """;

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, MILES);
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void an_event_of_last_year_is_under_last_years_rule_though_it_comes_this_year() {
    drive.spend("airline", THIS_YEAR, 20_000).spend("airline", LAST_YEAR, 20_000);

    assertThat(drive.credits())
        .containsExactly(
            "miles/1 100 MILES null", "miles/1 20 ELITE null", "miles-of-2025/1 200 MILES null");
  }

  @Test
  void elite_miles_are_another_currency_of_the_same_event() {
    drive.spend("airline", THIS_YEAR, 20_000);

    assertThat(drive.credits()).containsExactly("miles/1 100 MILES null", "miles/1 20 ELITE null");
  }

  @Test
  void potential_miles_wait_for_the_flight() {
    drive.book("airline", "flight-17", 20_000);
    Issue potential = (Issue) drive.postings().getFirst().getBody();
    assertThat(potential.getCredits().getFirst().getPromise().getBookingId())
        .isEqualTo("airline/flight-17#MILES");

    drive.fulfil("airline", "flight-17", null);
    assertThat(drive.postings()).extracting(Posting::getBody).hasOnlyElementsOfType(Mature.class);
  }

  /// What was wrong is adjusted by what differs, under the rule of its day and in its name.
  @Test
  void an_ad_hoc_change_of_last_years_flight_is_an_adjustment_under_last_years_rule() {
    drive.spend("airline", LAST_YEAR, 20_000);
    drive.inForce(2, MILES.replace("/ 100,", "/ 50,"));
    drive.postings();

    drive.corrected("airline", "e1", 12_000);

    List<Posting> adjustment = drive.postings();
    assertThat(adjustment).hasSize(1);
    assertThat(adjustment.getFirst().getOccurredAt()).isEqualTo(LAST_YEAR);
    Difference difference = (Difference) adjustment.getFirst().getBody();
    assertThat(difference.getDebits())
        .singleElement()
        .satisfies(debit -> assertThat(debit.getAmountMinor()).isEqualTo(80))
        .satisfies(debit -> assertThat(debit.getRuleId()).isEqualTo("miles-of-2025"))
        .satisfies(debit -> assertThat(debit.getAgreementVersion()).isEqualTo(1));
  }
}
