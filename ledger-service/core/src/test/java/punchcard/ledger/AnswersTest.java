package punchcard.ledger;

import static punchcard.ledger.Asked.adjust;
import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same is answered the same: keys are per caller, and kept 35 days.
final class AnswersTest {
  private static final String ONE_LOT =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      """;

  @Test
  void every_kind_of_answer_is_repeated() {
    under(currency("POINTS").approvalAbove(50))
        .having(ONE_LOT)
        .when(redeem(10).withKey("a"))
        .when(redeem(10).withKey("a"))
        .outcome(Outcome.Repeated.class)
        .when(redeem(1000).withKey("b"))
        .when(redeem(1000).withKey("b"))
        .outcome(Outcome.Repeated.class)
        .when(adjust(60).withKey("c"))
        .when(adjust(60).withKey("c"))
        .outcome(Outcome.Repeated.class)
        .leaving("A 90");
  }

  @Test
  void a_hold_is_captured_once_however_often_it_is_asked() {
    given(ONE_LOT)
        .when(reserve(10).withKey("a"))
        .when(capture(2).withKey("b"))
        .when(capture(2).withKey("b"))
        .outcome(Outcome.Repeated.class)
        .when(capture(2).withKey("c"))
        .refused(Refusal.HOLD_CAPTURED)
        .when(reserve(10).withKey("a"))
        .outcome(Outcome.Repeated.class)
        .leaving("A 90");
  }

  @Test
  void the_key_for_something_else_is_an_error() {
    given(ONE_LOT)
        .when(redeem(10).withKey("a"))
        .when(reserve(10).withKey("a"))
        .outcome(KeyReused.class)
        .when(redeem(10).at("gym").withKey("a"))
        .outcome(KeyReused.class)
        .leaving("A 90");
  }

  @Test
  void another_caller_may_use_the_same_key() {
    given(ONE_LOT)
        .when(redeem(10).withKey("a").by("anna"))
        .when(redeem(20).withKey("a").by("hotel"))
        .leaving("A 70");
  }

  @Test
  void a_refusal_stays_one_when_it_would_not_be_one_any_more() {
    given()
        .when(redeem(10).withKey("a"))
        .refused(Refusal.UNKNOWN_MEMBER)
        .when(issue(10))
        .when(redeem(10).withKey("a"))
        .outcome(Outcome.Repeated.class)
        .leaving("1.0 10");
  }

  @Test
  void after_35_days_the_key_is_new() {
    given(ONE_LOT)
        .when(redeem(10).withKey("a"))
        .when(redeem(10).withKey("a").on("2026-12-27"))
        .outcome(Outcome.Repeated.class)
        .when(redeem(10).withKey("a").on("2026-12-27T12:01"))
        .leaving("A 80");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          asked again at   | until            | is
          2026-11-22T10:05 | 2026-11-22T11:00 | Repeated
          2026-11-22T10:05 | 2026-11-22T11:05 | Repeated
          2026-11-22T10:05 | 2026-11-22T11:04 | KeyReused
          """)
  void a_hold_is_the_same_if_it_ends_or_lasts_the_same(String at, String until, String is) {
    given(ONE_LOT)
        .when(reserve(10).withKey("k").on("2026-11-22T10:00").until("2026-11-22T11:00"))
        .when(reserve(10).withKey("k").on(at).until(until))
        .outcome(is.equals("Repeated") ? Outcome.Repeated.class : KeyReused.class);
  }
}
