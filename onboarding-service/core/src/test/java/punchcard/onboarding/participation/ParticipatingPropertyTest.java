package punchcard.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.participation.Partnerships.CHARTER;
import static punchcard.onboarding.participation.Partnerships.FLORIST;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.onboarding.participation.Decision.Taken;

/// Whatever is wanted of a partner, in whatever order.
class ParticipatingPropertyTest {
  @Provide
  Arbitrary<List<String>> commands() {
    return Arbitraries.of(
            "invite", "accept", "decline", "register", "complete", "suspend", "reinstate", "leave")
        .list()
        .ofMaxSize(30);
  }

  @Property
  void what_is_decided_can_always_follow_and_asked_again_is_so_already(
      @ForAll("commands") List<String> commands) {
    Participation now = Participation.initial();
    for (String name : commands) {
      Command command = Partnerships.command(name);
      if (!(Participating.decide(FLORIST, now, CHARTER, command) instanceof Taken(var steps)))
        continue;
      for (Step step : steps) now = now.evolve(step);
      if (!name.equals("decline"))
        assertThat(Participating.decide(FLORIST, now, CHARTER, command))
            .as("%s again, in %s", name, now)
            .isEqualTo(new Taken(List.of()));
    }
  }

  @Property
  void nobody_takes_part_without_terms_that_it_accepted_or_the_operators_word(
      @ForAll("commands") List<String> commands) {
    List<Step> all = new ArrayList<>();
    Participation now = Participation.initial();
    for (String name : commands) {
      boolean before = now.takesPart();
      if (Participating.decide(FLORIST, now, CHARTER, Partnerships.command(name))
          instanceof Taken(var steps))
        for (Step step : steps) {
          now = now.evolve(step);
          all.add(step);
        }
      if (before || !now.takesPart()) continue;
      assertThat(mayJoin(all, name)).as("after %s", all).isTrue();
    }
  }

  private static boolean mayJoin(List<Step> steps, String last) {
    return switch (last) {
      case "register" -> true;
      case "complete" -> steps.get(steps.size() - 2) instanceof Step.Accepted;
      case "reinstate" -> steps.get(steps.size() - 2) instanceof Step.Suspended;
      default -> false;
    };
  }
}
