package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.Anna.terms;
import static punchcard.onboarding.consent.Anna.until;
import static punchcard.onboarding.consent.Anna.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What holds of whatever happens to a member's consents, beside a model that is as simple as it
/// can be.
class ConsentPropertyTest {
  /// What happens, to one of a few consents.
  private record Step(What what, String id) {}

  private enum What {
    GIVES,
    GIVES_FOR_A_WHILE,
    DECLINES,
    WITHDRAWS,
    IS_ASKED,
    GIVES_AT_THE_GYM,
    WITHDRAWS_AT_THE_GYM,
    MEETS_TERMS,
    MEETS_MATERIAL_TERMS,
    RESTRICTS,
    LIFTS,
    ABSORBS_WHO_RESTRICTS,
    ABSORBS_WHO_OBJECTS_TO_MARKETING,
    INSURER_GOES,
    INSURER_COMES
  }

  /// Consents as a table on paper: which are open and which of those are given, until when, under
  /// which version.
  private static final class Paper {
    private final Set<String> known = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private boolean tokenUsed;
    private boolean restricted;
    private boolean insurerIsOut;
    private int version = 1;

    void note(Step step, Instant now) {
      strikeOutWhatIsOver(now);
      String id = step.id();
      switch (step.what()) {
        case GIVES -> give(id, null);
        case GIVES_FOR_A_WHILE -> give(id, now.plus(A_WHILE));
        case DECLINES -> asked.remove(id);
        case WITHDRAWS, WITHDRAWS_AT_THE_GYM -> {
          asked.remove(id);
          given.remove(id);
        }
        case IS_ASKED -> ask(id);
        case GIVES_AT_THE_GYM -> {
          if (tokenUsed) ask(id);
          else give(id, null);
          tokenUsed = true;
        }
        case MEETS_TERMS -> version++;
        case MEETS_MATERIAL_TERMS -> {
          version++;
          asked.addAll(given.keySet());
          given.clear();
        }
        case RESTRICTS, ABSORBS_WHO_RESTRICTS -> restricted = true;
        case ABSORBS_WHO_OBJECTS_TO_MARKETING -> {} // which visits are not for
        case LIFTS -> restricted = false;
        case INSURER_GOES -> insurerIsOut = true;
        case INSURER_COMES -> insurerIsOut = false;
      }
    }

    private void give(String id, @Nullable Instant end) {
      if (given.containsKey(id)) return;
      known.add(id);
      asked.remove(id);
      given.put(id, version);
      if (end == null) ends.remove(id);
      else ends.put(id, end);
    }

    private void ask(String id) {
      if (known.add(id)) asked.add(id);
    }

    private void strikeOutWhatIsOver(Instant now) {
      ends.forEach(
          (id, end) -> {
            if (end.isAfter(now)) return;
            asked.remove(id);
            given.remove(id);
          });
    }

    boolean discloses(Instant now) {
      strikeOutWhatIsOver(now);
      return !given.isEmpty() && !restricted && !insurerIsOut;
    }
  }

  /// Two records later.
  private static final Duration A_WHILE = Duration.ofMinutes(2).plusSeconds(30);

  private int version = 1;
  private int participations;

  private void happens(Step step, Anna anna) {
    String id = step.id();
    switch (step.what()) {
      case GIVES -> anna.gives(visits(id, version));
      case GIVES_FOR_A_WHILE -> anna.gives(until(visits(id, version), anna.now().plus(A_WHILE)));
      case DECLINES -> anna.declines(id);
      case WITHDRAWS -> anna.withdraws(id);
      case IS_ASKED -> anna.isAskedFor(visits(id, version));
      case GIVES_AT_THE_GYM -> anna.givesAtTheGym(visits(id, version), "her only token");
      case WITHDRAWS_AT_THE_GYM -> anna.withdrawsAtTheGym(id);
      case MEETS_TERMS -> anna.meets(terms(++version, false));
      case MEETS_MATERIAL_TERMS -> anna.meets(terms(++version, true));
      case RESTRICTS -> anna.log("", new ConsentFact.RestrictionBegan());
      case LIFTS -> anna.log("", new ConsentFact.RestrictionLifted());
      case ABSORBS_WHO_RESTRICTS -> absorbs(anna, new Reservations(true, Set.of()));
      case ABSORBS_WHO_OBJECTS_TO_MARKETING ->
          absorbs(anna, new Reservations(false, Set.of(Use.MARKETING)));
      case INSURER_GOES ->
          anna.log("", new ConsentFact.PartnerWent(Anna.INSURER, ++participations));
      case INSURER_COMES ->
          anna.log("", new ConsentFact.PartnerCame(Anna.INSURER, ++participations));
    }
  }

  private static void absorbs(Anna anna, Reservations others) {
    anna.log("", new ConsentFact.Inherited(others, new ConsentFact.SubjectsJoined("m", Set.of())));
  }

  @Property
  void consents_are_as_on_paper(@ForAll("steps") List<Step> steps) {
    version = 1;
    Anna anna = Anna.member();
    Paper paper = new Paper();
    for (Step step : steps) {
      paper.note(step, anna.now());
      happens(step, anna);
      assertThat(anna.discloses()).as(step + " of " + steps).isEqualTo(paper.discloses(anna.now()));
    }
  }

  @Property
  void what_was_said_of_a_position_is_said_of_it_ever_after(@ForAll("steps") List<Step> steps) {
    version = 1;
    Anna anna = Anna.member();
    Map<LogPoint, Boolean> said = new HashMap<>();
    for (Step step : steps) {
      happens(step, anna);
      said.put(anna.here(), anna.disclosesAt(anna.here()));
    }

    said.forEach((point, then) -> assertThat(anna.disclosesAt(point)).isEqualTo(then));
  }

  @Property
  void asked_twice_the_log_says_it_once(@ForAll("steps") List<Step> steps) {
    version = 1;
    Anna anna = Anna.member();
    for (Step step : steps) happens(step, anna);
    List<Logged> before = new ArrayList<>(anna.history().facts());

    for (Logged fact : before)
      if (fact.fact() instanceof ConsentFact.Withdrawn(ConsentId id, var by) && by.isPresent())
        anna.asks(fact.request(), new ConsentCommand.Withdraw(id.value()));

    assertThat(anna.history().facts()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(What.class), Arbitraries.of("c", "d", "e"))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }
}
