package punchcard.onboarding.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.goal.Aiming.G;
import static punchcard.onboarding.goal.Aiming.GYM;
import static punchcard.onboarding.goal.Aiming.INSURER;
import static punchcard.onboarding.goal.Aiming.NEW_YORK;
import static punchcard.onboarding.goal.Aiming.token;
import static punchcard.onboarding.goal.Aiming.visits;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to one goal of an insurer, it comes to what it comes to by reading the log
/// backwards.
class GoalsPropertyTest {
  /// @param what happens
  /// @param number the goal's target, or which earlier fact is meant
  record Draw(int what, int number) {}

  @Property
  void the_fold_agrees_with_a_naive_reading(@ForAll("logs") List<Draw> draws) {
    Aiming anna = new Aiming();
    Naive naive = new Naive();
    for (Draw draw : draws) {
      happen(draw, anna);
      naive.happen(draw, anna.history().facts().size() - 1);
      Goals goals = anna.history().now();
      assertThat(goals.stateAt(G, anna.now(), NEW_YORK).map(Enum::name).orElse(""))
          .as(draws.toString())
          .isEqualTo(naive.name());
      assertThat(goals.progress(G, NEW_YORK)).as(draws.toString()).isEqualTo(naive.progress());
    }
  }

  private static void happen(Draw draw, Aiming anna) {
    String event = "e-" + anna.history().facts().size();
    Goal goal = visits(draw.number());
    var _ =
        switch (draw.what()) {
          case 0 -> anna.says(INSURER, event, new GoalFact.Proposed(G, goal));
          case 1 -> anna.says(INSURER, event, new GoalFact.Approved(G, goal, token(event)));
          case 2 -> anna.says(INSURER, event, new GoalFact.Declined(G, token(event)));
          case 3 -> anna.says(INSURER, event, new GoalFact.Dropped(G, token(event)));
          case 4 -> anna.says(INSURER, event, new GoalFact.Undone("e-" + draw.number()));
          case 5 -> anna.says(GYM, event, new GoalFact.Undone("e-" + draw.number()));
          default -> anna.visits(event);
        };
  }

  /// As plain as can be: one goal, and a list of what counts.
  private static final class Naive {
    private String state = "";
    private int target;
    private int setIn;
    private final java.util.Set<Integer> counted = new java.util.TreeSet<>();

    void happen(Draw draw, int fact) {
      switch (draw.what()) {
        case 0 -> {
          if (!state.isEmpty() && target == draw.number()) return;
          state = "PROPOSED";
          target = draw.number();
          setIn = fact;
          counted.clear();
        }
        case 1 -> {
          if (state.equals("PROPOSED") && target == draw.number()) state = "ACTIVE";
        }
        case 2 -> {
          if (state.equals("PROPOSED")) state = "DECLINED";
        }
        case 3 -> {
          if (isOpen()) state = "DROPPED";
        }
        case 4 -> {
          if (isOpen() && setIn == draw.number()) state = "TAKEN_BACK";
        }
        case 5 -> counted.remove(draw.number());
        default -> {
          if (state.equals("ACTIVE")) counted.add(fact);
        }
      }
    }

    private boolean isOpen() {
      return Objects.equals(state, "PROPOSED") || Objects.equals(state, "ACTIVE");
    }

    String name() {
      return state.equals("ACTIVE") && counted.size() >= target ? "REACHED" : state;
    }

    long progress() {
      return counted.size();
    }
  }

  @Provide
  Arbitrary<List<Draw>> logs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7), Arbitraries.integers().between(1, 3))
        .as(Draw::new)
        .list()
        .ofMaxSize(20);
  }
}
