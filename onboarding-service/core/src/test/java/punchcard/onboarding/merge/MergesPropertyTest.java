package punchcard.onboarding.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.merge.Persons.OPERATOR;
import static punchcard.onboarding.merge.Persons.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.kernel.MemberId;
import punchcard.onboarding.merge.MergeDemand.Absorb;
import punchcard.onboarding.merge.MergeDemand.Separate;

/// Whatever operators merge and undo among five members.
class MergesPropertyTest {
  private static final List<MemberId> ALL =
      List.of(member('a'), member('b'), member('c'), member('d'), member('e'));

  /// @param absorbs or else lets go
  record Draw(boolean absorbs, int one, int other, int name) {}

  @Property(tries = 200)
  void everybody_is_one_person_and_both_logs_say_the_same(@ForAll("demands") List<Draw> draws) {
    Persons persons = new Persons();
    for (Draw draw : draws) {
      happen(draw, persons);
      for (MemberId member : ALL) {
        assertThat(persons.history(persons.person(member)).into()).isEmpty();
        for (MemberId other : persons.history(member).absorbed())
          assertThat(persons.history(other).into()).contains(member);
        persons
            .history(member)
            .into()
            .ifPresent(it -> assertThat(persons.history(it).absorbed()).contains(member));
      }
    }
  }

  @Property(tries = 200)
  void between_merged_and_undone_no_log_says_anything(@ForAll("demands") List<Draw> draws) {
    Persons persons = new Persons();
    draws.forEach(draw -> happen(draw, persons));
    for (MemberId member : ALL) {
      Optional<MergeFact> last = Optional.empty();
      for (MergeSaid said : persons.history(member).facts()) {
        if (last.isPresent() && last.get() instanceof MergeFact.MergedInto merged)
          assertThat(said.fact())
              .isInstanceOfSatisfying(
                  MergeFact.Undone.class, it -> assertThat(it.id()).isEqualTo(merged.id()));
        last = Optional.of(said.fact());
      }
    }
  }

  @Property(tries = 200)
  void undone_from_above_everybody_is_itself_again(@ForAll("demands") List<Draw> draws) {
    Persons persons = new Persons();
    draws.forEach(draw -> happen(draw, persons));
    List<MemberId> roots =
        new ArrayList<>(ALL.stream().filter(it -> persons.history(it).into().isEmpty()).toList());
    while (!roots.isEmpty()) {
      MemberId root = roots.removeFirst();
      for (MergeStanding merge : persons.history(root).all())
        if (merge.state() == MergeState.ABSORBED) {
          var _ = persons.ask(root, OPERATOR, new Separate(merge.id(), "", Set.of()));
          roots.add(merge.other());
        }
    }
    assertThat(ALL).allMatch(it -> persons.person(it).equals(it));
  }

  private static void happen(Draw draw, Persons persons) {
    MergeId id = new MergeId("m-" + draw.name());
    MergeDemand demand =
        draw.absorbs()
            ? new Absorb(id, ALL.get(draw.other()), "", Set.of())
            : new Separate(id, "", Set.of());
    var _ = persons.ask(ALL.get(draw.one()), OPERATOR, demand);
  }

  @Provide
  Arbitrary<List<Draw>> demands() {
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 6))
        .as(Draw::new)
        .list()
        .ofMaxSize(25);
  }
}
