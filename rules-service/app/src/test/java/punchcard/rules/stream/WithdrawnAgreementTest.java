package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agreement is withdrawn by a version in which nobody takes part: events that come behind its
/// marker earn nothing, whenever they occurred; what was earned before is undisturbed.
class WithdrawnAgreementTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String AGREED =
      """
      agreement: coalition-standard
      participants: everyone
      rules:
        - id: spend
          on: SpendRecorded
          from: 2026-01-01
          when: event.currency == 'USD'
          cap: { amount: 50, per: day }
          post: [{ currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: gym }]
        - id: booking
          on: BookingMade
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 7, rounding: down, fundedBy: gym, pending: booking }]
      """;
  private static final String WITHDRAWN =
      AGREED.replace("participants: everyone", "participants: nobody");

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, AGREED);
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void the_marker_is_where_it_ends_whatever_arrives_around_it() {
    drive.spend("gym", TUESDAY, 3_000).inForce(2, WITHDRAWN);
    drive.spend("gym", TUESDAY, 1_000).spend("gym", MONDAY, 1_000);

    assertThat(drive.lines()).containsExactly("rules@1 e1 issue 30 spend/1");
    assertThat(drive.counted("no-participant")).isEqualTo(2);
  }

  @Test
  void what_was_earned_under_it_is_still_returned_and_corrected_under_it() {
    drive.spend("gym", TUESDAY, 4_000).spend("gym", TUESDAY, 3_000).inForce(2, WITHDRAWN);
    drive.returned("gym", "e1", 4_000);

    assertThat(drive.lines())
        .containsExactly(
            "rules@1 e1 issue 40 spend/1",
            "rules@2 e2 issue 10 spend/1",
            "rules+@4000000 e2 issue 20 spend/1",
            "rules+@4000001 e1 take back 40");
  }

  @Test
  void what_a_booking_was_promised_is_kept() {
    drive.book("gym", "17", 9_000).inForce(2, WITHDRAWN).fulfil("gym", "17", null);

    assertThat(drive.countedBookings("promised")).isEqualTo(1);
    assertThat(drive.countedBookings("matured")).isEqualTo(1);
  }

  @Test
  void agreed_again_it_goes_on_from_what_was_used() {
    drive.spend("gym", TUESDAY, 4_000).inForce(2, WITHDRAWN).spend("gym", TUESDAY, 4_000);
    drive.inForce(3, AGREED).spend("gym", TUESDAY, 4_000);

    assertThat(drive.lines())
        .containsExactly("rules@1 e1 issue 40 spend/1", "rules@5 e3 issue 10 spend/3");
  }
}
