package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Scenario.given;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.Programme;

/// What an award posts, and what it does not.
final class IssuingTest {
  @Test
  void the_partner_that_funds_it_owes_what_the_member_gets() {
    given()
        .when(issue(12).by("grocer").on("2026-11-20").expiring("2028-05-20"))
        .then(
            """
            account               | amount
            member/available      |     12
            partner:grocer/issued |    -12
            """)
        .leaving("1.0 12");
  }

  @Test
  void the_lot_expires_when_the_rule_says() {
    Lot lot = lotOf(issue(12).on("2026-11-20").recorded("2026-11-21").expiring("2026-11-27"));
    assertThat(lot.earnedOn()).isEqualTo("2026-11-20");
    assertThat(lot.expiresOn()).isEqualTo("2026-11-27");
  }

  @Test
  void a_late_award_lives_at_least_30_days() {
    Lot lot = lotOf(issue(12).on("2026-10-01").recorded("2026-11-20").expiring("2026-11-27"));
    assertThat(lot.expiresOn()).isEqualTo("2026-12-20");
  }

  @Test
  void a_late_award_keeps_a_longer_life_than_30_days() {
    Lot lot = lotOf(issue(12).on("2026-10-01").recorded("2026-11-20").expiring("2028-04-01"));
    assertThat(lot.expiresOn()).isEqualTo("2028-04-01");
    assertThat(lotOf(issue(1).on("2026-10-01").recorded("2026-11-20")).expiresOn()).isNull();
  }

  @Test
  void it_counts_in_the_month_in_which_it_occurred() {
    Entry entry = given().when(issue(1).on("2026-10-31").recorded("2026-11-02")).entry();
    assertThat(entry.transaction().period()).isEqualTo(YearMonth.of(2026, 10));
  }

  @Test
  void what_the_stream_has_posted_is_a_duplicate() {
    given()
        .when(issue(1).fromSource(7))
        .when(issue(1).fromSource(7))
        .outcome(Outcome.Duplicate.class)
        .when(issue(1).fromSource(6))
        .outcome(Outcome.Duplicate.class)
        .when(issue(1).fromSource(8))
        .outcome(LedgerEvent.Posted.class)
        .leaving("1.0 1, 2.0 1");
  }

  @Test
  void the_mark_moves_also_when_a_posting_is_refused() {
    given()
        .when(issue(0).fromSource(7))
        .refused(Refusal.AMOUNT_NOT_POSITIVE)
        .when(issue(5).fromSource(7))
        .outcome(Outcome.Duplicate.class);
  }

  @Test
  void an_amount_that_cannot_be_is_refused() {
    given().when(issue(-1)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(issue(Amounts.MOST + 1)).refused(Refusal.AMOUNT_TOO_LARGE);
  }

  @Test
  void a_balance_that_would_overflow_is_refused() {
    Stamp stamp =
        new Stamp(
            new PartnerId("grocer"),
            new AgreementId("coalition-standard"),
            1,
            "base",
            1,
            0,
            Basis.MARKETING,
            "",
            0,
            0);
    LocalDate earned = LocalDate.of(2026, 1, 1);
    Lot huge =
        new Lot(
            new LotId(1, 0), Scenario.POINTS, Long.MAX_VALUE - 10, stamp, earned, null, 0, null);
    Purse purse = new Purse(Scenario.POINTS, List.of(huge), List.of(), null);
    Account full =
        new Account(
            1, Hash.NONE, Marks.NONE, List.of(purse), Pledges.NONE, Spendings.NONE, Ties.NONE);
    Programme programme = Programme.in(Sentence.ZONE).with(Policy.currency("POINTS").build());

    assertThat(Ledger.decide(programme, full, Answers.NONE, issue(11).command(0)))
        .isInstanceOfSatisfying(
            LedgerEvent.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.BALANCE_TOO_LARGE));
    assertThat(Ledger.decide(programme, full, Answers.NONE, issue(10).command(0)))
        .isInstanceOf(LedgerEvent.Posted.class);
  }

  @Test
  void legs_that_do_not_sum_to_zero_are_no_transaction() {
    Transaction right = given().when(issue(12)).entry().transaction();
    List<Leg> wrong =
        List.of(right.legs().get(0), new Leg(right.legs().get(1).account(), Scenario.POINTS, -11));

    assertThatThrownBy(
            () ->
                new Transaction(
                    right.member(),
                    right.sequence(),
                    right.occurredAt(),
                    right.recordedAt(),
                    right.period(),
                    wrong,
                    right.moved(),
                    right.origin(),
                    right.metadata()))
        .hasMessage("legs sum to 1 POINTS");
  }

  private static Lot lotOf(Brought request) {
    return given().when(request).entry().transaction().moved().made().getFirst();
  }
}
