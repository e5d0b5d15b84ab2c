package punchcard.onboarding.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import punchcard.kernel.MemberId;

/// However proposals, proofs, claims, releases and their messages interleave: an identifier has one
/// owner at most, and whoever is told that it is linked is the one.
class IdentityPropertyTest {
  private static final int MEMBERS = 3;
  private static final int ADDRESSES = 2;
  private static final int DEEDS = 8;

  @Property(tries = 2000)
  void in_no_moment_an_identifier_is_two_members(
      @ForAll @Size(min = 20, max = 200)
          List<@IntRange(max = MEMBERS * ADDRESSES * 2 * DEEDS - 1) Integer> steps) {
    World world = new World(MEMBERS);
    for (int step : steps) {
      take(world, step);
      holds(world);
    }
    world.settle();
    holds(world);
  }

  /// Deeds that only deliver are more often than others, or nothing would ever come to its end.
  private static void take(World world, int step) {
    Desk desk = world.desks.get(step % MEMBERS);
    int address = step / MEMBERS % ADDRESSES;
    String id = address + "-" + step / (MEMBERS * ADDRESSES) % 2;
    switch (step / (MEMBERS * ADDRESSES * 2)) {
      case 0 -> desk.ask(World.propose(desk, id, World.address(address)));
      case 1 -> desk.ask(World.right(desk, id));
      case 2 -> desk.ask(World.wrong(desk, id));
      case 3 -> desk.ask(World.remove(id));
      case 4 -> world.answerNext();
      case 5 -> world.deliverTo(desk);
      default -> desk.hear();
    }
  }

  private static void holds(World world) {
    for (int address = 0; address < ADDRESSES; address++) {
      Concealed what = World.address(address);
      List<MemberId> linked = world.linked(what);
      assertThat(linked).hasSizeLessThanOrEqualTo(1);
      linked.forEach(member -> assertThat(world.owner(what)).contains(member));
    }
  }

  @Property(tries = 200)
  void of_all_who_have_proven_it_exactly_one_has_it(
      @ForAll @Size(max = 60) List<@IntRange(max = MEMBERS * 3 - 1) Integer> order) {
    World world = new World(MEMBERS);
    Concealed what = World.address(0);
    for (Desk desk : world.desks) {
      desk.ask(World.propose(desk, "i", what));
      desk.ask(World.right(desk, "i"));
    }
    for (int step : order) {
      Desk desk = world.desks.get(step % MEMBERS);
      switch (step / MEMBERS) {
        case 0 -> world.answerNext();
        case 1 -> world.deliverTo(desk);
        default -> desk.hear();
      }
    }
    world.settle();

    assertThat(world.linked(what)).hasSize(1);
    for (Desk desk : world.desks)
      if (world.linked(what).contains(desk.member))
        assertThat(desk.answers.getLast()).isInstanceOf(IdentityOutcome.Is.class);
      else
        assertThat(desk.answers.getLast())
            .isEqualTo(new IdentityRefused(IdentityRefusal.TAKEN, "i"));
  }
}
