package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.BOOKING;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.part;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;
import static punchcard.rules.Programme.since;
import static punchcard.rules.Programme.tiered;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Ladder.Level;

/// Rules that see the member's tier: silver from 100 of what a purchase earns, a hundredth of it.
class TiersTest {
  private static final Currency TIER = new Currency("TIER");
  private static final Tier SILVER = new Tier("silver");
  private static final Ladder LADDER =
      new Ladder(
          TIER,
          new TierWindow.Calendar(WindowUnit.YEAR),
          List.of(new Level(new Tier("basic"), 0), new Level(SILVER, 100)),
          Downgrade.BY_BALANCE,
          Period.ZERO);
  private static final PostingRule QUALIFYING =
      rule(
          "qualifying",
          SPEND,
          null,
          posting(
              TIER,
              it -> Ratio.of((Long) it.event().fields().getOrDefault("amountMinor", 0L), 100)));
  private static final PostingRule OF_SILVER =
      new PostingRule(
          new RuleId("of-silver"),
          VISIT,
          since("2017-01-01"),
          it -> SILVER.equals(it.tier()),
          List.of(points(7)),
          null,
          null,
          Set.of(),
          true);

  private final Programme member = new Programme().under(tiered(1, LADDER, QUALIFYING, OF_SILVER));

  @Test
  void a_rule_sees_the_tier_of_the_moment() {
    assertThat(minor(member.visitOn("2026-03-01"))).isZero();
    member.spendOn("2026-03-02", 10_000);
    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(7);
    assertThat(minor(member.visitOn("2027-12-31"))).isEqualTo(7);
    assertThat(minor(member.visitOn("2028-01-01"))).isZero();
  }

  @Test
  void the_event_that_reaches_a_tier_is_decided_by_the_one_before() {
    PostingRule own =
        new PostingRule(
            new RuleId("own"),
            SPEND,
            since("2017-01-01"),
            it -> SILVER.equals(it.tier()),
            List.of(points(1)),
            null,
            null,
            Set.of(),
            true);
    Programme buyer = new Programme().under(tiered(1, LADDER, QUALIFYING, own));

    buyer.spendOn("2026-03-02", 10_000);
    assertThat(buyer.posted(POINTS)).isZero();
    buyer.spendOn("2026-03-02", 1);
    assertThat(buyer.posted(POINTS)).isEqualTo(1);
  }

  @Test
  void what_waits_for_a_day_qualifies_on_that_day_also_where_nothing_happens_on_it() {
    PostingRule waits =
        rule(
            "waits",
            SPEND,
            null,
            posting(
                TIER,
                _ -> Ratio.whole(100),
                new Pending.ForPeriod(Period.ofDays(14)),
                Basis.MARKETING));
    Programme waiting = new Programme().under(tiered(1, LADDER, waits, OF_SILVER));
    waiting.spendOn("2026-03-02", 1);

    assertThat(minor(waiting.visitOn("2026-03-15"))).isZero();
    assertThat(minor(waiting.visitOn("2026-03-16"))).isEqualTo(7);
  }

  @Test
  void what_a_booking_promises_qualifies_with_what_of_it_is_fulfilled() {
    PostingRule booked =
        rule(
            "booked",
            BOOKING,
            null,
            posting(TIER, _ -> Ratio.whole(500), new Pending.UntilBooking(), Basis.MARKETING));
    Programme guest = new Programme().under(tiered(1, LADDER, booked, OF_SILVER));
    guest.bookOn("2026-03-02", "17", 1_000);

    assertThat(minor(guest.visitOn("2026-03-03"))).isZero();
    guest.fulfilOn("2026-03-04", TIER, 99);
    assertThat(minor(guest.visitOn("2026-03-05"))).isZero();
    guest.fulfilOn("2026-03-06", TIER, 1);
    assertThat(minor(guest.visitOn("2026-03-07"))).isEqualTo(7);
  }

  @Test
  void what_a_promotion_promises_qualifies_when_it_is_completed() {
    Promotion spring =
        new Promotion(
            new PromotionId("spring"),
            between("2026-03-01", "2026-03-31"),
            Participants.EVERYONE,
            false,
            0,
            null);
    CreditTerms waiting =
        posting(TIER, _ -> Ratio.whole(60), new Pending.UntilCompletion(), Basis.MARKETING);
    Programme guest =
        new Programme()
            .under(
                tiered(
                    1,
                    LADDER,
                    part("promised", BOOKING, spring, waiting),
                    part("done", SPEND, spring),
                    OF_SILVER));
    guest.bookOn("2026-03-02", "17", 1);
    guest.bookOn("2026-03-04", "18", 1);

    assertThat(minor(guest.visitOn("2026-03-05"))).isZero();
    guest.spendOn("2026-03-06", 1);
    assertThat(minor(guest.visitOn("2026-03-07"))).isEqualTo(7);

    guest.leaves(0, null);
    assertThat(guest.posted(POINTS)).isZero();
    guest.bookOn("2026-03-08", "19", 1);
    assertThat(minor(guest.visitOn("2026-03-09"))).isEqualTo(7);
  }

  @Test
  void what_is_fulfilled_late_qualifies_on_its_day() {
    member.visitOn("2026-03-10");
    member.visitOn("2026-03-12");

    member.fulfilOn("2026-03-11", TIER, 100);

    assertThat(member.posted(POINTS)).isEqualTo(7);
  }

  @Test
  void a_return_takes_the_tier_from_what_came_after_it_and_not_from_what_came_before() {
    member.spendOn("2026-01-05", 10_000);
    member.visitOn("2026-01-06");
    member.spendOn("2026-02-05", 10_000);
    member.visitOn("2027-06-06");
    assertThat(member.posted(POINTS)).isEqualTo(14);

    member.leaves(2, null);
    assertThat(member.posted(POINTS)).isEqualTo(14);
    member.leaves(0, null);
    assertThat(member.posted(POINTS)).isZero();
    member.spendOn("2026-12-31", 10_000);
    assertThat(member.posted(POINTS)).isEqualTo(7);
  }

  @Test
  void what_others_agreements_give_of_the_currency_qualifies_too() {
    PostingRule other = rule("other", BOOKING, null, posting(TIER, _ -> Ratio.whole(100)));
    member.under(
        new Agreement(new AgreementId("another"), 1, Participants.EVERYONE, List.of(other)));

    member.bookOn("2026-03-02", "17", 1_000);

    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(7);
  }

  @Test
  void what_was_earned_before_an_agreement_had_tiers_does_not_qualify() {
    Programme early = new Programme().under(Programme.agreement(1, QUALIFYING));
    early.spendOn("2026-03-02", 10_000);
    early.under(tiered(2, LADDER, QUALIFYING, OF_SILVER));

    assertThat(minor(early.visitOn("2026-03-03"))).isZero();
  }

  @Test
  void of_a_members_history_the_month_is_told_again_and_no_more() {
    member.spendOn("2024-05-02", 10_000);
    member.spendOn("2026-03-02", 10_000);

    assertThat(member.tally().reachesBackFrom(LocalDate.parse("2026-03-20")))
        .isEqualTo("2026-03-01");
  }
}
