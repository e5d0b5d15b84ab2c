package punchcard.onboarding.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.onboarding.merge.Persons.GYM;
import static punchcard.onboarding.merge.Persons.OPERATOR;
import static punchcard.onboarding.merge.Persons.member;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.merge.MergeDemand.Absorb;
import punchcard.onboarding.merge.MergeDemand.Separate;
import punchcard.onboarding.merge.MergeDemand.Vanish;
import punchcard.onboarding.merge.MergeOutcome.Is;
import punchcard.onboarding.merge.MergeOutcome.ToErase;

/// Anna, Bert and Cleo, some of whom are one person.
class MergesTest {
  private static final MemberId ANNA = member('a');
  private static final MemberId BERT = member('b');
  private static final MemberId CLEO = member('c');
  private static final Caller DAN =
      new Caller("dan", Set.of(Role.CUSTOMER_SERVICE), Optional.of(new PartnerId("gym")));

  private final Persons persons = new Persons();

  @Test
  void who_is_merged_is_the_other_and_then_itself_again() {
    assertThat(state(absorb(ANNA, OPERATOR, BERT))).isEqualTo(MergeState.ABSORBED);
    assertThat(persons.person(BERT)).isEqualTo(ANNA);
    assertThat(persons.history(ANNA).absorbed()).containsExactly(BERT);
    assertThat(persons.history(ANNA).partners()).containsExactly(GYM);

    assertThat(state(absorb(ANNA, OPERATOR, BERT))).isEqualTo(MergeState.ABSORBED);
    assertThat(state(separate(ANNA, OPERATOR, BERT))).isEqualTo(MergeState.SEPARATED);
    assertThat(persons.person(BERT)).isEqualTo(BERT);
    assertThat(persons.history(ANNA).absorbed()).isEmpty();
    assertThat(persons.history(ANNA).partners()).isEmpty();
    assertThat(state(separate(ANNA, OPERATOR, BERT))).isEqualTo(MergeState.SEPARATED);
    assertThat(why(absorb(ANNA, OPERATOR, BERT))).isEqualTo(MergeRefusal.ID_REUSED);
  }

  @Test
  void an_operator_or_who_has_shown_the_tokens_of_both_may_and_nobody_else_learns_why_not() {
    Caller anna = Caller.member(ANNA);
    assertThat(why(absorb(ANNA, anna, BERT))).isEqualTo(MergeRefusal.UNKNOWN_MEMBER);
    assertThat(why(absorb(ANNA, anna, BERT, CLEO))).isEqualTo(MergeRefusal.UNKNOWN_MEMBER);
    assertThat(why(absorb(ANNA, DAN, BERT, BERT))).isEqualTo(MergeRefusal.UNKNOWN_MEMBER);
    assertThat(why(absorb(ANNA, DAN, BERT, ANNA))).isEqualTo(MergeRefusal.UNKNOWN_MEMBER);
    assertThat(state(absorb(ANNA, anna, BERT, BERT))).isEqualTo(MergeState.ABSORBED);

    assertThat(why(separate(ANNA, anna, BERT))).isEqualTo(MergeRefusal.UNKNOWN_MERGE);
    assertThat(why(separate(ANNA, DAN, BERT, ANNA))).isEqualTo(MergeRefusal.UNKNOWN_MERGE);
    assertThat(why(separate(CLEO, OPERATOR, BERT))).isEqualTo(MergeRefusal.UNKNOWN_MERGE);
    assertThat(state(separate(ANNA, DAN, BERT, ANNA, BERT))).isEqualTo(MergeState.SEPARATED);
  }

  @Test
  void who_is_merged_neither_absorbs_nor_is_absorbed_nor_lets_go() {
    var _ = absorb(BERT, OPERATOR, CLEO);
    var _ = absorb(ANNA, OPERATOR, BERT);

    assertThat(persons.person(CLEO)).isEqualTo(ANNA);
    assertThat(why(absorb(CLEO, OPERATOR, ANNA))).isEqualTo(MergeRefusal.MERGED);
    assertThat(why(absorb(BERT, OPERATOR, ANNA))).isEqualTo(MergeRefusal.MERGED);
    assertThat(why(absorb(ANNA, OPERATOR, CLEO))).isEqualTo(MergeRefusal.OTHER_MERGED);
    assertThat(why(separate(BERT, OPERATOR, CLEO))).isEqualTo(MergeRefusal.MERGED);
    assertThat(why(absorb(ANNA, OPERATOR, ANNA))).isEqualTo(MergeRefusal.SAME_MEMBER);

    var _ = separate(ANNA, OPERATOR, BERT);
    assertThat(persons.person(CLEO)).isEqualTo(BERT);
    assertThat(state(separate(BERT, OPERATOR, CLEO))).isEqualTo(MergeState.SEPARATED);
  }

  @Test
  void the_same_id_at_another_member_is_another_merge() {
    MergeId id = new MergeId("m");
    var _ = persons.ask(BERT, OPERATOR, new Absorb(id, CLEO, "", Set.of()));
    var _ = persons.ask(ANNA, OPERATOR, new Absorb(id, BERT, "", Set.of()));
    assertThat(persons.history(BERT).absorbed()).containsExactly(CLEO);
    assertThat(persons.history(BERT).into()).contains(ANNA);
  }

  @Test
  void who_is_erased_takes_along_who_is_merged_into_it_and_nobody_else() {
    var _ = absorb(ANNA, OPERATOR, BERT);
    assertThat(persons.ask(BERT, Caller.member(ANNA), new Vanish(ANNA)))
        .isInstanceOfSatisfying(
            ToErase.class,
            it -> {
              assertThat(it.fact().partners()).containsExactly(GYM);
              assertThat(it.fact().evidence().subject()).isEqualTo(ANNA);
            });
    assertThatThrownBy(() -> persons.ask(CLEO, Caller.member(ANNA), new Vanish(ANNA)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_operator_gives_a_reason_and_ids_have_a_form() {
    assertThat(MergeScreening.screen("m-1", "", true)).isPresent();
    assertThat(MergeScreening.screen("m-1", "", false)).isEmpty();
    assertThat(MergeScreening.screen("m-1", "two cards", true)).isEmpty();
    assertThat(MergeScreening.screen("m-1", "two\ncards", false)).isPresent();
    assertThat(MergeScreening.screen("m 1", "two cards", true)).isPresent();
  }

  private MergeOutcome absorb(MemberId member, Caller caller, MemberId other, MemberId... shown) {
    return persons.ask(member, caller, new Absorb(id(other), other, "", Set.of(shown)));
  }

  private MergeOutcome separate(MemberId member, Caller caller, MemberId other, MemberId... shown) {
    return persons.ask(member, caller, new Separate(id(other), "", Set.of(shown)));
  }

  private static MergeId id(MemberId other) {
    return new MergeId("m-" + other);
  }

  private static MergeState state(MergeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Is.class);
    return ((Is) outcome).standing().state();
  }

  private static MergeRefusal why(MergeOutcome outcome) {
    assertThat(outcome).isInstanceOf(MergeRefused.class);
    return ((MergeRefused) outcome).refusal();
  }
}
