package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.Anna.terms;
import static punchcard.onboarding.consent.Anna.until;
import static punchcard.onboarding.consent.Anna.visits;
import static punchcard.onboarding.consent.ConsentState.DECLINED;
import static punchcard.onboarding.consent.ConsentState.EXPIRED;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.ConsentState.REQUESTED;
import static punchcard.onboarding.consent.ConsentState.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;
import punchcard.onboarding.consent.ConsentOutcome.Repeated;
import punchcard.onboarding.consent.ConsentOutcome.Said;

/// The life of a consent, told by a member.
class ConsentsTest {
  private final Anna anna = Anna.member();

  @Test
  void what_she_gives_holds_until_she_withdraws_it() {
    anna.gives(visits("c"));
    assertThat(anna.discloses()).isTrue();
    LogPoint meanwhile = anna.here();

    anna.withdraws("c");

    assertThat(anna.stateOf("c")).isEqualTo(WITHDRAWN);
    assertThat(anna.discloses()).isFalse();
    assertThat(anna.disclosesAt(meanwhile)).isTrue();
  }

  @Test
  void a_consent_holds_from_its_own_place_in_the_log_and_a_withdrawal_too() {
    LogPoint before = anna.here();
    LogPoint given = anna.gives(visits("c")).here();
    LogPoint withdrawn = anna.withdraws("c").here();

    assertThat(anna.disclosesAt(before)).isFalse();
    assertThat(anna.disclosesAt(given)).isTrue();
    assertThat(anna.disclosesAt(withdrawn)).isFalse();
  }

  @Test
  void what_a_partner_asks_for_discloses_nothing_until_she_accepts() {
    anna.isAskedFor(visits("c"));
    assertThat(anna.stateOf("c")).isEqualTo(REQUESTED);
    assertThat(anna.discloses()).isFalse();

    anna.gives(visits("c"));

    assertThat(anna.stateOf("c")).isEqualTo(GIVEN);
    assertThat(anna.discloses()).isTrue();
  }

  @Test
  void what_she_has_declined_is_not_asked_again_under_the_same_id() {
    anna.isAskedFor(visits("c")).declines("c").isAskedFor(visits("c"));

    assertThat(anna.stateOf("c")).isEqualTo(DECLINED);
    assertThat(anna.discloses()).isFalse();
  }

  @Test
  void what_is_asked_for_changes_nothing_that_is_given() {
    anna.gives(visits("c")).isAskedFor(until(visits("c"), anna.now().plusSeconds(3600)));

    assertThat(anna.stateOf("c")).isEqualTo(GIVEN);
    assertThat(anna.consents().all())
        .singleElement()
        .satisfies(standing -> assertThat(standing.consent().endsAt()).isEmpty());
  }

  @Test
  void with_her_token_a_partner_may_bring_one_consent() {
    anna.givesAtTheGym(visits("c"), "her token").givesAtTheGym(visits("d"), "her token");

    assertThat(anna.stateOf("c")).isEqualTo(GIVEN);
    assertThat(anna.stateOf("d")).isEqualTo(REQUESTED);
  }

  @Test
  void a_token_with_which_she_came_herself_proves_nothing_to_a_partner() {
    anna.asks("r", new Give(visits("c")));
    anna.withdraws("c").givesAtTheGym(visits("c"), "session of r");

    assertThat(anna.stateOf("c")).isEqualTo(WITHDRAWN);
  }

  @Test
  void any_related_partner_may_say_that_she_withdraws() {
    anna.gives(visits("c")).withdrawsAtTheGym("c");

    assertThat(anna.stateOf("c")).isEqualTo(WITHDRAWN);
    assertThat(anna.discloses()).isFalse();
  }

  @Test
  void what_has_ended_is_over_by_itself_from_its_end_on() {
    Instant end = anna.now().plus(Duration.ofDays(1));
    anna.gives(until(visits("c"), end));

    long next = anna.here().offset() + 1;
    assertThat(anna.disclosesAt(new LogPoint(next, end.minusMillis(1)))).isTrue();
    assertThat(anna.disclosesAt(new LogPoint(next, end))).isFalse();
    assertThat(anna.consents().stateOf(new ConsentId("c"), end)).contains(EXPIRED);
  }

  @Test
  void material_terms_ask_again_and_what_is_not_material_does_not() {
    anna.gives(visits("c")).meets(terms(2, false));
    assertThat(anna.discloses()).isTrue();
    LogPoint before = anna.here();

    anna.meets(terms(3, true));

    assertThat(anna.stateOf("c")).isEqualTo(REQUESTED);
    assertThat(anna.discloses()).isFalse();
    assertThat(anna.disclosesAt(before)).isTrue();
    assertThat(refusal(new Give(visits("c", 2)))).isEqualTo(Refusal.SUPERSEDED_TERMS);
    assertThat(anna.gives(visits("c", 3)).discloses()).isTrue();
  }

  @Test
  void who_is_found_to_be_another_is_asked_again() {
    anna.gives(visits("c"));
    LogPoint before = anna.here();

    anna.log("", new ConsentFact.Merged("m"));

    assertThat(anna.stateOf("c")).isEqualTo(REQUESTED);
    assertThat(anna.discloses()).isFalse();
    assertThat(anna.disclosesAt(before)).isTrue();
    assertThat(anna.gives(visits("c")).discloses()).isTrue();
  }

  @Test
  void a_consent_to_terms_that_were_replaced_meanwhile_is_only_a_request() {
    ConsentFact given = ((Said) anna.asks("r", new Give(visits("c")))).fact();
    Anna late = Anna.member().meets(terms(2, true)).log("r", given);

    assertThat(late.stateOf("c")).isEqualTo(REQUESTED);
  }

  @Test
  void the_same_request_gets_the_same_answer_whatever_has_happened_since() {
    anna.asks("r", new Give(visits("c")));
    anna.withdraws("c").meets(terms(2, true));

    assertThat(anna.asks("r", new Give(visits("c"))))
        .isInstanceOfSatisfying(
            Repeated.class, repeated -> assertThat(repeated.became().state()).isEqualTo(GIVEN));
    assertThat(anna.asks("r", new Withdraw("c"))).isEqualTo(new Refused(Refusal.KEY_REUSED, "r"));
  }

  @Test
  void the_same_content_again_says_nothing_new() {
    anna.gives(visits("c"));
    assertThat(anna.asks(new Give(visits("c")))).isInstanceOf(Repeated.class);
    assertThat(refusal(new Give(until(visits("c"), anna.now().plusSeconds(99)))))
        .isEqualTo(Refusal.ALREADY_GIVEN);

    anna.withdraws("c");
    assertThat(anna.asks(new Withdraw("c"))).isInstanceOf(Repeated.class);
    assertThat(anna.asks(new Give(visits("c")))).isInstanceOf(Said.class);
  }

  @Test
  void what_is_not_there_cannot_be_answered() {
    assertThat(refusal(new Withdraw("c"))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    assertThat(refusal(new Decline("no id"))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    anna.gives(visits("c"));
    assertThat(refusal(new Decline("c"))).isEqualTo(Refusal.NOT_REQUESTED);
    anna.isAskedFor(visits("d")).declines("d");
    assertThat(refusal(new Withdraw("d"))).isEqualTo(Refusal.NOT_GIVEN);
  }

  @Test
  void a_partner_that_does_not_take_part_may_know_nothing_and_before_and_after_it_may() {
    LogPoint before = anna.gives(visits("c")).here();
    LogPoint out = anna.log("", new ConsentFact.PartnerWent(Anna.INSURER, 2)).here();
    anna.log("", new ConsentFact.PartnerCame(Anna.INSURER, 1)); // told again: no news
    assertThat(anna.discloses()).isFalse();

    LogPoint back = anna.log("", new ConsentFact.PartnerCame(Anna.INSURER, 3)).here();

    assertThat(anna.disclosesAt(before)).isTrue();
    assertThat(anna.disclosesAt(out)).isFalse();
    assertThat(anna.disclosesAt(back)).isTrue();
  }

  @Test
  void who_restricts_what_is_done_with_her_data_is_known_to_nobody_until_she_lifts_it() {
    LogPoint before = anna.gives(visits("c")).here();
    LogPoint restricted = anna.log("", new ConsentFact.RestrictionBegan()).here();
    anna.gives(visits("d"));
    assertThat(anna.stateOf("d")).isEqualTo(GIVEN);
    assertThat(anna.discloses()).isFalse();

    anna.log("", new ConsentFact.RestrictionLifted());

    assertThat(anna.disclosesAt(before)).isTrue();
    assertThat(anna.disclosesAt(restricted)).isFalse();
    assertThat(anna.discloses()).isTrue();
    assertThat(anna.consents().timesGiven(new ConsentId("c"), Anna.INSURER)).isEqualTo(2);
    assertThat(anna.consents().timesGiven(new ConsentId("d"), Anna.INSURER)).isEqualTo(1);
  }

  @Test
  void what_she_withdraws_meanwhile_does_not_come_back() {
    anna.gives(visits("c")).log("", new ConsentFact.RestrictionBegan()).withdraws("c");

    assertThat(anna.log("", new ConsentFact.RestrictionLifted()).discloses()).isFalse();
  }

  @Test
  void who_objects_to_marketing_is_known_to_nobody_for_that_and_to_others_as_before() {
    anna.gives(visits("c")).gives(Anna.offers("o"));
    assertThat(anna.disclosesForOffers()).isTrue();

    anna.log("", new ConsentFact.ObjectionMade(Use.MARKETING));
    anna.log("", new ConsentFact.ObjectionMade(Use.PROFILING));
    anna.log("", new ConsentFact.ObjectionWithdrawn(Use.MARKETING));
    assertThat(anna.disclosesForOffers()).isFalse(); // those for one member take a profile, too
    assertThat(anna.discloses()).isTrue();

    anna.log("", new ConsentFact.ObjectionWithdrawn(Use.PROFILING));
    assertThat(anna.disclosesForOffers()).isTrue();
  }

  @Test
  void who_objects_to_profiling_has_what_is_inferred_known_to_nobody() {
    anna.gives(Anna.inferences("i"));
    assertThat(anna.discloses(DataElement.INFERENCES)).isTrue();

    anna.log("", new ConsentFact.ObjectionMade(Use.PROFILING));

    assertThat(anna.discloses(DataElement.INFERENCES)).isFalse();
    assertThat(anna.discloses(DataElement.VISITS)).isTrue();
  }

  @Test
  void nobody_gives_anything() {
    assertThat(Anna.nobody().asks(new Give(visits("c"))))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.UNKNOWN_MEMBER));
  }

  private Refusal refusal(Demand demand) {
    return ((Refused) anna.asks(demand)).refusal();
  }
}
