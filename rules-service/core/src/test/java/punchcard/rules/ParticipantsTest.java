package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.listed;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.rule;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.Retold.Refused;

class ParticipantsTest {
  private static final PostingRule TEN = rule("visit", VISIT, null, points(10));
  private static final Agreement CLUB = agreement("club", 1, listed("club"), TEN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          enters     | leaves     | visits     | earns
          2026-03-02 | 2026-03-10 | 2026-03-01 | 0
          2026-03-02 | 2026-03-10 | 2026-03-03 | 10
          2026-03-02 | 2026-03-10 | 2026-03-09 | 10
          2026-03-02 | 2026-03-10 | 2026-03-11 | 0
          2026-03-10 | 2026-03-02 | 2026-03-09 | 0
          2026-03-10 | 2026-03-02 | 2026-03-11 | 10
          """)
  void an_event_earns_by_the_class_of_its_own_time_in_whatever_order_it_is_told(
      String enters, String leaves, String visits, long earns) {
    Programme inOrder = new Programme().under(CLUB);
    inOrder.entersOn(enters, "club");
    inOrder.leavesOn(leaves, "club");
    Programme eventFirst = new Programme().under(CLUB);
    eventFirst.visitOn(visits);
    eventFirst.leavesOn(leaves, "club");
    eventFirst.entersOn(enters, "club");

    assertThat(minor(inOrder.visitOn(visits))).isEqualTo(earns);
    assertThat(eventFirst.posted()).isEqualTo(earns).isEqualTo(eventFirst.credited());
  }

  @Test
  void what_was_told_and_withdrawn_was_never_so_and_told_again_it_was() {
    Programme member = new Programme().under(CLUB);
    member.entersOn("2026-03-02", "club");
    member.visitOn("2026-03-03");
    member.visitOn("2026-03-04");

    member.leaves(0, null);
    assertThat(member.posted(POINTS)).isZero();

    member.leaves(0, Programme.entered("2026-03-02", "club"));
    assertThat(member.posted(POINTS)).isEqualTo(20);
  }

  @Test
  void what_was_told_before_an_agreement_asked_for_it_counts_and_can_be_withdrawn() {
    Programme member = new Programme();
    member.entersOn("2026-03-02", "club");
    member.under(CLUB);

    assertThat(minor(member.visitOn("2026-03-03"))).isEqualTo(10);
    member.leaves(0, null);
    assertThat(member.posted()).isZero();
  }

  @Test
  void of_the_reasons_for_nothing_the_one_nearest_to_earning_is_told() {
    Agreement over =
        agreement(
            "club",
            1,
            listed("club"),
            rule("visit", VISIT, between("2025-01-01", "2025-12-31"), null, points(1)));
    Agreement zero =
        agreement("other", 1, Participants.EVERYONE, rule("no", VISIT, null, points(0)));

    assertThat(new Programme().under(over).visitOn("2026-03-02"))
        .isEqualTo(new Nothing(NoPoints.NO_RULE));
    assertThat(new Programme().under(CLUB).visitOn("2026-03-02"))
        .isEqualTo(new Nothing(NoPoints.NO_PARTICIPANT));
    assertThat(new Programme().under(CLUB).under(zero).visitOn("2026-03-02"))
        .isEqualTo(new Nothing(NoPoints.ZERO_AMOUNT));
  }

  @Test
  void where_it_cannot_be_told_who_they_are_the_event_is_set_aside() {
    Participants broken =
        new Participants(
            _ -> {
              throw new RuleFailure(Fault.MISSING_VALUE);
            },
            Set.of());

    assertThat(new Programme().under(agreement("club", 1, broken, TEN)).visitOn("2026-03-02"))
        .isInstanceOf(SetAside.class);
  }

  @Test
  void what_is_told_of_longer_ago_than_is_kept_is_refused() {
    Programme member = new Programme();
    member.entersOn("2026-03-02", "club");
    member.under(CLUB);
    member.visitOn("2026-03-03");
    member.entersOn("2023-03-02", "club");

    assertThat(((Refused) member.retold()).objection()).isEqualTo(Objection.HISTORY_FORGOTTEN);
    assertThat(member.posted()).isEqualTo(10);
  }
}
