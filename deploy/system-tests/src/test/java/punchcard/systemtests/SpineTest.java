package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PointsIssued;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.SharedStack;

/// From a purchase at a partner to a line in an analyst's table: a customer of the bakery signs up
/// and buys for 12.50 euros, which earns 12 points.
@Order(10)
@ExtendWith(SharedStack.class)
class SpineTest {
  private static final long PAID_CENTS = 12_50;
  private static final long EARNED = 12;

  private final Punchcard punchcard;
  private final Partner bakery;
  private final Log<LedgerEntry> journal;
  private PartnerEvent purchase = Events.purchase("loaf-lover", PAID_CENTS);
  private Member member;

  SpineTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.bakery = punchcard.partner("bakery");
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
    this.member = punchcard.member("nobody");
  }

  @BeforeAll
  void a_customer_signs_up_and_buys() {
    member = punchcard.member(bakery.signUp("loaf-lover"));
    purchase = Events.purchase("loaf-lover", PAID_CENTS);
    bakery.publish(purchase);
    await("the points").until(() -> member.points() == EARNED);
  }

  @AfterAll
  void close() {
    journal.close();
  }

  @Test
  @Order(1)
  void the_journal_has_an_entry_with_legs_a_lot_and_its_cause() {
    LedgerEntry entry = journal.await("the entry", this::isOfThePurchase);

    assertThat(entry.getMemberId()).isEqualTo(member.id());
    assertThat(entry.getSequence()).isEqualTo(1);
    assertThat(entry.getOccurredAt()).isEqualTo(purchase.getOccurredAt());
    assertThat(entry.getLegs())
        .containsExactlyInAnyOrder(
            new Leg("member:" + member.id() + "/available", Member.POINTS, EARNED),
            new Leg("partner:bakery/issued", Member.POINTS, -EARNED));
    assertThat(((PointsIssued) entry.getBody()).getCause().getPartner()).isEqualTo("bakery");

    Lot lot = entry.getLotsMade().getFirst();
    assertThat(lot.getAmountMinor()).isEqualTo(EARNED);
    assertThat(lot.getIssuer()).isEqualTo("bakery");
    assertThat(lot.getAgreementId()).isEqualTo("point-a-euro");
    assertThat(lot.getAgreementVersion()).isEqualTo(1);
    assertThat(lot.getRuleId()).isEqualTo("whole-euros");
    assertThat(lot.getExpiresOn()).isEqualTo(lot.getEarnedOn().plusMonths(18));
  }

  private boolean isOfThePurchase(LedgerEntry entry) {
    return entry.getBody() instanceof PointsIssued issued
        && issued.getCause().getEventId().equals(purchase.getEventId());
  }

  @Test
  @Order(2)
  void points_are_spent_once_however_often_the_same_is_asked() {
    // When
    Reply first = member.redeem("cake-1", "bakery", 5);
    Reply again = member.redeem("cake-1", "bakery", 5);

    // Then
    assertThat(first.expect(201).json().path("balanceAfter").asLong()).isEqualTo(7);
    assertThat(first.json().path("lots")).isNotEmpty();
    assertThat(again).isEqualTo(first);
    assertThat(member.points()).isEqualTo(7);
  }

  @Test
  @Order(3)
  void the_same_key_with_other_content_is_an_error() {
    Reply other = member.redeem("cake-1", "bakery", 6);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.contentType()).startsWith("application/problem+json");
    assertThat(member.points()).isEqualTo(7);
  }

  @Test
  @Order(4)
  void more_points_than_there_are_is_refused_with_the_balance_and_the_reason() {
    Reply refused = member.redeem("cake-2", "bakery", 8).expect(409);

    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.json().path("reason").asText()).isEqualTo("BALANCE_TOO_LOW");
    assertThat(refused.json().path("balance").asLong()).isEqualTo(7);
    assertThat(member.redeem("cake-2", "bakery", 8)).as("the same refusal").isEqualTo(refused);
  }

  @Test
  @Order(5)
  void the_member_sees_what_happened_and_why() {
    Reply timeline =
        await("the timeline").until(member::timeline, t -> t.body().contains("PointsRedeemed"));

    assertThat(timeline.body())
        .contains(
            "SignedUp", "SpendRecorded", purchase.getEventId(), "whole-euros", "point-a-euro");
    Reply summary =
        await("the summary").until(member::spendSummary, s -> s.body().contains("BREAD"));
    assertThat(summary.expect(200).body()).contains("bakery", "1250");
  }

  @Test
  @Order(6)
  void the_analyst_finds_the_same_in_sql() throws SQLException {
    var analyst = punchcard.analyst();

    assertThat(
            analyst.number(
                "select sum(paid_minor) from reporting.spend where member_id = ?", member.id()))
        .isEqualTo(PAID_CENTS);
    assertThat(
            analyst.number(
                "select sum(amount_minor) from reporting.points where member_id = ?", member.id()))
        .isEqualTo(7);
    assertThat(
            analyst.number(
                "select count(*) from reporting.timeline where rule_id = 'whole-euros' and"
                    + " member_id = ?",
                member.id()))
        .isEqualTo(1);
    assertThatThrownBy(() -> analyst.execute("delete from reporting.spend"))
        .as("an analyst changes nothing")
        .isInstanceOf(SQLException.class);
  }
}
