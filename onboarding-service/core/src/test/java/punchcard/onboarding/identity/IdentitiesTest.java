package punchcard.onboarding.identity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.IdentityKey;

/// What comes of what Anna and Bert want of identifiers, told answer by answer.
class IdentitiesTest {
  private static final Concealed HOME = World.address(1);
  private static final Concealed WORK = World.address(2);

  private final World world = new World(2);
  private final Desk anna = world.desks.get(0);
  private final Desk bert = world.desks.get(1);

  @Test
  void a_proven_address_is_linked_and_free_again_when_it_is_removed() {
    ask(anna, World.propose(anna, "home", HOME));
    ask(anna, World.right(anna, "home"));
    ask(anna, World.remove("home"));
    ask(anna, World.remove("home"));
    ask(bert, World.propose(bert, "mine", HOME));
    ask(bert, World.right(bert, "mine"));

    assertThat(told(anna)).isEqualTo("PROPOSED LINKED UNLINKED UNLINKED");
    assertThat(told(bert)).isEqualTo("PROPOSED LINKED");
    assertThat(world.owner(HOME)).contains(bert.member);
  }

  @Test
  void whoever_proves_it_later_is_told_that_it_is_taken() {
    ask(anna, World.propose(anna, "home", HOME));
    ask(bert, World.propose(bert, "home", HOME));
    ask(bert, World.right(bert, "home"));
    ask(anna, World.right(anna, "home"));
    ask(anna, World.right(anna, "home"));

    assertThat(told(anna)).isEqualTo("PROPOSED TAKEN TAKEN");
    assertThat(told(bert)).isEqualTo("PROPOSED LINKED");
  }

  @Test
  void after_five_other_codes_the_right_one_is_too_late() {
    ask(anna, World.propose(anna, "home", HOME));
    for (int i = 0; i < 6; i++) ask(anna, World.wrong(anna, "home"));
    ask(anna, World.right(anna, "home"));
    ask(anna, World.propose(anna, "home", HOME));

    assertThat(told(anna))
        .isEqualTo("PROPOSED" + " WRONG_CODE".repeat(5) + " NO_TRIES_LEFT".repeat(3));
  }

  @Test
  void the_same_try_again_is_no_further_try() {
    ask(anna, World.propose(anna, "home", HOME));
    for (int i = 0; i < 9; i++) ask(anna, "try", World.wrong(anna, "home"));
    ask(anna, "try", World.right(anna, "home"));
    ask(anna, World.right(anna, "home"));

    assertThat(told(anna)).isEqualTo("PROPOSED" + " WRONG_CODE".repeat(9) + " KEY_REUSED LINKED");
  }

  @Test
  void a_code_is_good_for_ten_minutes_and_not_one_longer() {
    ask(anna, World.propose(anna, "home", HOME));
    ask(bert, World.propose(bert, "mine", WORK));
    anna.wait(DecideIdentity.GOOD_FOR.minusMillis(1));
    bert.wait(DecideIdentity.GOOD_FOR);
    ask(anna, World.right(anna, "home"));
    ask(bert, World.right(bert, "mine"));
    ask(bert, World.propose(bert, "mine", WORK));

    assertThat(told(anna)).isEqualTo("PROPOSED LINKED");
    assertThat(told(bert)).isEqualTo("PROPOSED EXPIRED EXPIRED");
  }

  @Test
  void nobody_is_flooded_neither_by_one_member_nor_by_many() {
    for (int i = 0; i < 6; i++) ask(anna, World.propose(anna, "a-" + i, World.address(10 + i)));
    assertThat(told(anna)).isEqualTo("PROPOSED" + " PROPOSED".repeat(4) + " TOO_MANY");
    anna.wait(Duration.ofHours(1));
    ask(anna, World.propose(anna, "later", HOME));
    assertThat(told(anna)).endsWith("TOO_MANY PROPOSED");

    for (int i = 0; i < 5; i++) ask(bert, World.propose(bert, "home", HOME));
    assertThat(told(bert)).isEqualTo("PROPOSED" + " PROPOSED".repeat(3) + " TOO_MANY");
  }

  @Test
  void a_name_is_used_for_one_identifier_and_an_identifier_has_one_name() {
    ask(anna, World.propose(anna, "home", HOME));
    ask(anna, World.propose(anna, "home", WORK));
    ask(anna, World.propose(anna, "again", HOME));
    ask(anna, World.right(anna, "home"));
    ask(anna, World.right(anna, "again"));
    ask(anna, World.propose(anna, "third", HOME));
    ask(anna, World.right(anna, "none"));
    ask(anna, World.remove("again"));

    assertThat(told(anna))
        .isEqualTo(
            "PROPOSED ID_REUSED PROPOSED LINKED ALREADY_LINKED ALREADY_LINKED UNKNOWN_IDENTIFIER"
                + " NOT_LINKED");
  }

  @Test
  void a_removal_asked_again_frees_nothing_that_was_linked_since() {
    ask(anna, World.propose(anna, "home", HOME));
    ask(anna, World.right(anna, "home"));
    ask(anna, "away", World.remove("home"));
    ask(anna, World.propose(anna, "back", HOME));
    ask(anna, World.right(anna, "back"));
    ask(anna, "away", World.remove("home"));

    assertThat(told(anna)).isEqualTo("PROPOSED LINKED UNLINKED PROPOSED LINKED UNLINKED");
    assertThat(world.owner(HOME)).contains(anna.member);
  }

  @Test
  void the_last_subject_stays() {
    ask(anna, show("one", 1));
    ask(anna, World.remove("one"));
    ask(anna, show("two", 2));
    ask(anna, World.remove("one"));
    ask(bert, show("mine", 2));
    ask(bert, show("mine", 1));

    assertThat(told(anna)).isEqualTo("LINKED LAST_SUBJECT LINKED UNLINKED");
    assertThat(told(bert)).isEqualTo("TAKEN ID_REUSED");
  }

  private static IdentityDemand.Show show(String id, int number) {
    IdentityKey key = new IdentityKey("%064x".formatted(100 + number));
    return new IdentityDemand.Show(
        new IdentifierId(id), new Concealed(IdentifierKind.SUBJECT, key, Optional.empty()));
  }

  private void ask(Desk desk, IdentityDemand demand) {
    desk.ask(demand);
    world.settle();
  }

  private void ask(Desk desk, String request, IdentityDemand demand) {
    desk.ask(request, demand);
    world.settle();
  }

  private static String told(Desk desk) {
    return desk.answers.stream().map(IdentitiesTest::word).collect(joining(" "));
  }

  private static String word(IdentityOutcome outcome) {
    return switch (outcome) {
      case IdentityOutcome.Is(var standing) -> standing.state().name();
      case IdentityRefused(var refusal, _) -> refusal.name();
      case IdentityOutcome.ToSay _, IdentityOutcome.ToAsk _ -> throw new AssertionError(outcome);
    };
  }
}
