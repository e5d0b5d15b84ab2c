package punchcard.onboarding.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.profile.Bert.AT_THE_GYM;
import static punchcard.onboarding.profile.Bert.EVERYWHERE;
import static punchcard.onboarding.profile.Bert.PREMIUM;
import static punchcard.onboarding.profile.Bert.change;
import static punchcard.onboarding.profile.Bert.cleoBy;
import static punchcard.onboarding.profile.Bert.key;
import static punchcard.onboarding.profile.Bert.toCleo;
import static punchcard.onboarding.profile.Preference.BALANCE_ALERTS;
import static punchcard.onboarding.profile.Preference.CHANNELS;
import static punchcard.onboarding.profile.Preference.LANGUAGE;
import static punchcard.onboarding.profile.Preference.MARKETING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.profile.ProfileDemand.Give;
import punchcard.onboarding.profile.ProfileDemand.Prefer;
import punchcard.onboarding.profile.ProfileDemand.Revoke;
import punchcard.onboarding.profile.ProfileFact.PreferencesChanged;
import punchcard.onboarding.profile.ProfileOutcome.Delegating;
import punchcard.onboarding.profile.ProfileOutcome.Preferring;

/// What a member's preferences and delegations come to.
class ProfileTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final Bert bert = new Bert();

  @Test
  void until_he_says_otherwise_everything_is_as_it_always_was() {
    assertThat(bert.finds(MARKETING, PREMIUM)).isEqualTo("off");
    assertThat(bert.finds(CHANNELS, EVERYWHERE)).isEqualTo("email");
  }

  @Test
  void the_narrower_level_counts() {
    bert.prefers(LANGUAGE, EVERYWHERE, "de").prefers(LANGUAGE, AT_THE_GYM, "fr");
    assertThat(bert.finds(LANGUAGE, PREMIUM)).isEqualTo("fr");

    bert.prefers(LANGUAGE, PREMIUM, "it");
    assertThat(bert.finds(LANGUAGE, PREMIUM)).isEqualTo("it");
    assertThat(bert.finds(LANGUAGE, AT_THE_GYM)).isEqualTo("fr");
    assertThat(bert.finds(LANGUAGE, EVERYWHERE)).isEqualTo("de");

    bert.prefersNothing(LANGUAGE, PREMIUM).prefersNothing(LANGUAGE, AT_THE_GYM);
    assertThat(bert.finds(LANGUAGE, PREMIUM)).isEqualTo("de");
  }

  @Test
  void who_objects_to_marketing_gets_none_wherever_he_once_agreed_to_it() {
    bert.prefers(MARKETING, PREMIUM, "on");
    assertThat(bert.finds(MARKETING, PREMIUM)).isEqualTo("on");

    bert.prefers(MARKETING, EVERYWHERE, "off").prefers(MARKETING, AT_THE_GYM, "on");
    assertThat(bert.finds(MARKETING, PREMIUM)).isEqualTo("off");

    bert.prefersNothing(MARKETING, EVERYWHERE);
    assertThat(bert.finds(MARKETING, PREMIUM)).isEqualTo("on");
  }

  @Test
  void a_change_says_from_what_to_what() {
    bert.prefers(BALANCE_ALERTS, EVERYWHERE, "POINTS 500")
        .prefers(BALANCE_ALERTS, EVERYWHERE, "off");

    assertThat(bert.history().facts().getLast().fact())
        .isEqualTo(
            new PreferencesChanged(
                List.of(
                    new Shift(
                        key(BALANCE_ALERTS, EVERYWHERE),
                        BALANCE_ALERTS.read("POINTS 500"),
                        BALANCE_ALERTS.read("off"))),
                Bert.himself()));
  }

  @Test
  void what_it_was_at_any_position_it_was_ever_after() {
    bert.prefers(LANGUAGE, EVERYWHERE, "de").prefers(LANGUAGE, EVERYWHERE, "fr");

    Profile then = bert.history().upTo(0);
    assertThat(then.effective(LANGUAGE, EVERYWHERE).value().text()).isEqualTo("de");
  }

  @Test
  void what_changes_nothing_is_answered_and_not_written() {
    bert.prefers(LANGUAGE, EVERYWHERE, "de");

    ProfileOutcome again = bert.asks(new Prefer(List.of(change(LANGUAGE, EVERYWHERE, "de"))));

    assertThat(bert.history().facts()).hasSize(1);
    assertThat(again)
        .isInstanceOfSatisfying(
            Preferring.class, it -> assertThat(it.settings().getFirst().since().offset()).isZero());
  }

  @Test
  void the_same_request_gets_the_same_answer_and_another_under_its_name_none() {
    Prefer demand = new Prefer(List.of(change(LANGUAGE, EVERYWHERE, "de")));
    ProfileOutcome first = bert.asks("r", Bert.himself(), demand);
    bert.prefers(LANGUAGE, EVERYWHERE, "fr");

    assertThat(bert.asks("r", Bert.himself(), demand)).isEqualTo(first);
    assertThat(bert.asks("r", Bert.himself(), new Revoke(new DelegationId("d"))))
        .isEqualTo(new ProfileRefused(ProfileRefusal.KEY_REUSED, "r"));
    assertThat(bert.history().facts()).hasSize(2);
  }

  @Test
  void what_cleo_does_has_both_names_on_it() {
    bert.lets("d", toCleo(AT_THE_GYM, Bert.START.plus(HOUR), LANGUAGE));

    bert.asks("r", cleoBy("d"), new Prefer(List.of(change(LANGUAGE, AT_THE_GYM, "de"))));

    Author by = bert.profile().setting(key(LANGUAGE, AT_THE_GYM)).orElseThrow().by();
    assertThat(by.actor()).isEqualTo("cleo");
    assertThat(by.onBehalfOf()).isEqualTo(Bert.ID);
    assertThat(by.delegation()).contains(new DelegationId("d"));
  }

  @Test
  void what_cleo_does_too_late_for_the_log_is_not_done() {
    bert.lets("d", toCleo(AT_THE_GYM, Bert.START.plus(HOUR), LANGUAGE));
    Prefer demand = new Prefer(List.of(change(LANGUAGE, AT_THE_GYM, "de")));
    ProfileCommand command = new ProfileCommand("r", cleoBy("d"), bert.now(), demand);
    ProfileOutcome.ToSay said =
        (ProfileOutcome.ToSay) DecideProfile.decide(bert.history(), command, Bert.REGISTERED);
    bert.revokes("d").log("r", said.fact());

    assertThat(DecideProfile.became(bert.history(), command))
        .isEqualTo(new ProfileRefused(ProfileRefusal.OVERTAKEN, "r"));
    assertThat(bert.finds(LANGUAGE, AT_THE_GYM)).isEqualTo("en");
  }

  @Test
  void a_delegation_is_given_once_under_its_id() {
    Delegation delegation = toCleo(AT_THE_GYM, Bert.START.plus(HOUR), LANGUAGE);
    bert.lets("d", delegation);
    Give again = new Give(new DelegationId("d"), delegation);
    Give other =
        new Give(new DelegationId("d"), toCleo(EVERYWHERE, Bert.START.plus(HOUR), LANGUAGE));

    assertThat(bert.asks(again)).isInstanceOf(Delegating.class);
    assertThat(bert.asks(other)).isEqualTo(new ProfileRefused(ProfileRefusal.ID_USED, "d"));
    bert.revokes("d");
    assertThat(bert.asks(again)).isEqualTo(new ProfileRefused(ProfileRefusal.ID_USED, "d"));
    assertThat(bert.asks(new Revoke(new DelegationId("d")))).isInstanceOf(Delegating.class);
    assertThat(bert.history().facts()).hasSize(2);
  }

  @Test
  void what_cannot_be_is_refused() {
    PartnerId stranger = new PartnerId("stranger");
    Scope there = new Scope.Organisation(stranger);

    assertThat(bert.asks(new Prefer(List.of(change(LANGUAGE, there, "de")))))
        .isEqualTo(new ProfileRefused(ProfileRefusal.UNKNOWN_PARTNER, "stranger"));
    assertThat(
            bert.asks(
                new Give(
                    new DelegationId("d"),
                    new Delegation(
                        new Delegate("cleo", Optional.of(stranger)),
                        toCleo(EVERYWHERE, Bert.START, LANGUAGE).preferences(),
                        EVERYWHERE,
                        Bert.START.plus(HOUR)))))
        .isEqualTo(new ProfileRefused(ProfileRefusal.UNKNOWN_PARTNER, "stranger"));
    assertThat(bert.asks(new Give(new DelegationId("d"), toCleo(EVERYWHERE, Bert.START, LANGUAGE))))
        .extracting(it -> ((ProfileRefused) it).refusal())
        .isEqualTo(ProfileRefusal.ENDED);
    assertThat(bert.asks(new Revoke(new DelegationId("d"))))
        .isEqualTo(new ProfileRefused(ProfileRefusal.UNKNOWN_DELEGATION, "d"));
    assertThat(bert.history().facts()).isEmpty();
  }

  @Test
  void what_has_ended_cannot_be_revoked() {
    bert.lets("d", toCleo(AT_THE_GYM, Bert.START.plusSeconds(1), LANGUAGE));

    assertThat(bert.asks(new Revoke(new DelegationId("d"))))
        .isEqualTo(new ProfileRefused(ProfileRefusal.NOT_IN_FORCE, "d"));
  }
}
