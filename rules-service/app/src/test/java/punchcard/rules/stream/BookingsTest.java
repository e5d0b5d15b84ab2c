package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.CancelPromise;
import punchcard.avro.Credit;
import punchcard.avro.Issue;
import punchcard.avro.Mature;
import punchcard.avro.Posting;
import punchcard.avro.Promise;
import punchcard.avro.Sale;

class BookingsTest {
  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, read("gym-bookings.yaml"));
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void a_bookings_points_wait_for_it_and_are_sold_with_it() {
    drive.book("gym", "17", 5_000);

    List<Credit> credits = ((Issue) drive.postings().getFirst().getBody()).getCredits();

    assertThat(credits)
        .extracting(Credit::getPromise)
        .containsExactly(new Promise("gym/17#POINTS", null), new Promise("gym/17#TIER", null));
    assertThat(credits).extracting(Credit::getSale).containsExactly(new Sale("USD", 5_000L), null);
    assertThat(drive.countedBookings("promised")).isEqualTo(1);
  }

  @Test
  void points_that_wait_for_a_day_name_it() {
    drive.visit("gym", "2026-03-02T17:00:00Z");

    Credit credit = ((Issue) drive.postings().getFirst().getBody()).getCredits().getFirst();

    assertThat(credit.getPromise()).isEqualTo(new Promise(null, LocalDate.of(2026, 3, 16)));
    assertThat(credit.getSale()).isNull();
  }

  @Test
  void a_fulfilment_matures_each_currency_beside_what_it_earns_itself() {
    drive.book("gym", "17", 5_000);
    assertThat(lines()).containsExactly("rules@1 issue 50 POINTS 7 TIER");

    drive.fulfil("gym", "17", 3_000L).fulfil("gym", "17", 2_000L);

    assertThat(lines())
        .containsExactly(
            "rules@2 issue 1 POINTS",
            "rules#POINTS@2 mature gym/17#POINTS 30",
            "rules#TIER@2 mature gym/17#TIER 4",
            "rules@3 issue 1 POINTS",
            "rules#POINTS@3 mature gym/17#POINTS all",
            "rules#TIER@3 mature gym/17#TIER all");
    assertThat(drive.countedBookings("matured-in-part")).isEqualTo(1);
    assertThat(drive.countedBookings("matured")).isEqualTo(1);
    assertThat(remembered()).isZero();
  }

  @Test
  void a_cancellation_voids_each_currency_once() {
    drive.book("gym", "17", 5_000).cancel("gym", "17").cancel("gym", "17");

    assertThat(lines())
        .containsExactly(
            "rules@1 issue 50 POINTS 7 TIER",
            "rules#POINTS@2 cancel gym/17#POINTS",
            "rules#TIER@2 cancel gym/17#TIER");
    assertThat(drive.countedBookings("voided")).isEqualTo(1);
    assertThat(drive.countedBookings("nothing-promised")).isEqualTo(1);
    assertThat(remembered()).isZero();
  }

  @Test
  void what_promised_nothing_matures_nothing() {
    drive.book("gym", "17", 0).book("other", "18", 5_000);
    drive.cancel("gym", "17").cancel("other", "18").cancel("gym", "19");

    assertThat(lines()).isEmpty();
    assertThat(drive.countedBookings("promised")).isZero();
    assertThat(drive.countedBookings("nothing-promised")).isEqualTo(3);
    assertThat(remembered()).isZero();
  }

  @Test
  void another_partners_booking_of_the_same_name_is_another() {
    drive.book("gym", "17", 5_000).cancel("other", "17");

    assertThat(lines()).hasSize(1);
    assertThat(remembered()).isEqualTo(1);
  }

  @Test
  void a_promise_matures_whatever_version_is_in_force_by_then() {
    drive.book("gym", "17", 5_000).inForce(2, read("coalition-standard.yaml"));
    drive.fulfil("gym", "17", null);

    assertThat(lines())
        .containsExactly(
            "rules@1 issue 50 POINTS 7 TIER",
            "rules#POINTS@3 mature gym/17#POINTS all",
            "rules#TIER@3 mature gym/17#TIER all");
  }

  @Test
  void a_maturing_names_its_cause() {
    drive.book("gym", "17", 5_000).fulfil("gym", "17", null);

    Mature mature = (Mature) drive.postings().getLast().getBody();

    assertThat(mature.getCause().getPartner()).isEqualTo("gym");
    assertThat(mature.getCause().getEventId()).isEqualTo("e2");
    assertThat(mature.getCause().getPosition().getOffset()).isEqualTo(2);
  }

  private long remembered() {
    return drive
        .driver()
        .<String, Object>getKeyValueStore("promised-points")
        .approximateNumEntries();
  }

  /// What was posted since last asked, a line per posting.
  private List<String> lines() {
    return drive.postings().stream().map(BookingsTest::line).toList();
  }

  private static String line(Posting posting) {
    String what =
        switch (posting.getBody()) {
          case Issue issue -> "issue" + credits(issue);
          case Mature mature ->
              "mature "
                  + mature.getBookingId()
                  + " "
                  + (mature.getAmountMinor() == null ? "all" : mature.getAmountMinor());
          case CancelPromise cancel -> "cancel " + cancel.getBookingId();
          default -> posting.getBody().toString();
        };
    return posting.getSource().getStream() + "@" + posting.getSource().getPosition() + " " + what;
  }

  private static String credits(Issue issue) {
    StringBuilder credits = new StringBuilder();
    for (Credit credit : issue.getCredits())
      credits.append(" %d %s".formatted(credit.getAmountMinor(), credit.getCurrency()));
    return credits.toString();
  }
}
