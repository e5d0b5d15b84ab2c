package punchcard.onboarding.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.profile.Bert.cleoBy;
import static punchcard.onboarding.profile.Bert.toCleo;
import static punchcard.onboarding.profile.Preference.LANGUAGE;
import static punchcard.onboarding.profile.Preference.MARKETING;

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
import punchcard.onboarding.profile.ProfileDemand.Prefer;
import punchcard.onboarding.profile.ProfileFact.PreferencesChanged;

/// What holds of whatever happens to a member's profile, beside a model that is as simple as it can
/// be.
class ProfilePropertyTest {
  private static final Duration A_WHILE = Duration.ofMinutes(3).plusSeconds(30);

  /// What happens to a preference at a place, by the member or by a delegation.
  private record Step(What what, Preference preference, String place, String value, String id) {}

  private enum What {
    PREFERS,
    PREFERS_NOTHING,
    LETS,
    LETS_FOR_A_WHILE,
    REVOKES,
    /// Cleo's change comes to the log, whatever has become of the delegation meanwhile.
    CLEO_PREFERS
  }

  /// A table on paper: values by preference and place, and delegations until when.
  private static final class Paper {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Instant> delegations = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    void note(Step step, Instant now) {
      String cell = step.preference() + "@" + step.place();
      switch (step.what()) {
        case PREFERS -> values.put(cell, step.value());
        case PREFERS_NOTHING -> values.remove(cell);
        case LETS -> let(step.id(), Instant.MAX);
        case LETS_FOR_A_WHILE -> let(step.id(), now.plus(A_WHILE));
        case REVOKES -> delegations.remove(step.id());
        case CLEO_PREFERS -> {
          Instant end = delegations.get(step.id());
          if (end != null && now.isBefore(end)) values.put(cell, step.value());
        }
      }
    }

    private void let(String id, Instant end) {
      if (used.add(id)) delegations.put(id, end);
    }

    String read(Preference preference, String place) {
      if (preference == MARKETING && "off".equals(values.get(MARKETING + "@"))) return "off";
      for (String at = place; ; at = at.contains("/") ? "gym" : "") {
        @Nullable String value = values.get(preference + "@" + at);
        if (value != null) return value;
        if (at.isEmpty()) return preference == MARKETING ? "off" : "en";
      }
    }
  }

  private static Scope scope(String place) {
    return switch (place) {
      case "" -> Bert.EVERYWHERE;
      case "gym" -> Bert.AT_THE_GYM;
      default -> Bert.PREMIUM;
    };
  }

  private static void happens(Step step, Bert bert) {
    Scope scope = scope(step.place());
    switch (step.what()) {
      case PREFERS -> bert.prefers(step.preference(), scope, step.value());
      case PREFERS_NOTHING -> bert.prefersNothing(step.preference(), scope);
      case LETS -> bert.lets(step.id(), toCleo(Bert.EVERYWHERE, LATE, MARKETING, LANGUAGE));
      case LETS_FOR_A_WHILE ->
          bert.lets(
              step.id(), toCleo(Bert.EVERYWHERE, bert.now().plus(A_WHILE), MARKETING, LANGUAGE));
      case REVOKES -> bert.revokes(step.id());
      case CLEO_PREFERS -> {
        SettingKey key = Bert.key(step.preference(), scope);
        Shift shift =
            new Shift(key, bert.profile().valueOf(key), step.preference().read(step.value()));
        bert.log("", new PreferencesChanged(List.of(shift), cleoBy(step.id())));
      }
    }
  }

  private static final Instant LATE = Instant.parse("2999-01-01T00:00:00Z");

  @Property
  void preferences_are_as_on_paper(@ForAll("steps") List<Step> steps) {
    Bert bert = new Bert();
    Paper paper = new Paper();
    for (Step step : steps) {
      paper.note(step, bert.now());
      happens(step, bert);
      for (String place : List.of("", "gym", "gym/premium"))
        for (Preference preference : List.of(MARKETING, LANGUAGE))
          assertThat(bert.finds(preference, scope(place)))
              .as(preference + " at '" + place + "' after " + step + " of " + steps)
              .isEqualTo(paper.read(preference, place));
    }
  }

  @Property
  void what_was_read_at_a_position_is_read_there_ever_after(@ForAll("steps") List<Step> steps) {
    Bert bert = new Bert();
    List<String> read = new ArrayList<>();
    for (Step step : steps) {
      int before = bert.history().facts().size();
      happens(step, bert);
      if (bert.history().facts().size() > before) read.add(bert.finds(LANGUAGE, Bert.PREMIUM));
    }

    for (int offset = 0; offset < read.size(); offset++)
      assertThat(bert.history().upTo(offset).effective(LANGUAGE, Bert.PREMIUM).value().text())
          .isEqualTo(read.get(offset));
  }

  @Property
  void asked_twice_the_log_says_it_once(@ForAll("steps") List<Step> steps) {
    Bert bert = new Bert();
    for (Step step : steps) happens(step, bert);
    List<Said> before = bert.history().facts();

    for (Said said : before)
      if (said.fact() instanceof PreferencesChanged(List<Shift> shifts, Author by)
          && by.delegation().isEmpty())
        assertThat(
                bert.asks(
                    said.request(),
                    by,
                    new Prefer(shifts.stream().map(it -> new Change(it.key(), it.to())).toList())))
            .isInstanceOf(ProfileOutcome.Preferring.class);

    assertThat(bert.history().facts()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> marketing = steps(MARKETING, "on", "off");
    return Arbitraries.oneOf(marketing, steps(LANGUAGE, "de", "fr")).list().ofMaxSize(25);
  }

  private static Arbitrary<Step> steps(Preference preference, String... values) {
    return Combinators.combine(
            Arbitraries.of(What.class),
            Arbitraries.of("", "gym", "gym/premium"),
            Arbitraries.of(values),
            Arbitraries.of("d", "e"))
        .as((what, place, value, id) -> new Step(what, preference, place, value, id));
  }
}
