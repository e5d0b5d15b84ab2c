package punchcard.onboarding.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.disclosure.Telling.Aiming;
import punchcard.onboarding.disclosure.Telling.Bars;
import punchcard.onboarding.disclosure.Telling.Changes;
import punchcard.onboarding.disclosure.Telling.Gives;
import punchcard.onboarding.disclosure.Telling.Step;
import punchcard.onboarding.disclosure.Telling.Withdraws;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.goal.GoalFact.Proposed;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.Metric;

/// What holds of whatever happens in a coalition of three partners with two members.
class DisclosingPropertyTest {
  private static final List<PartnerId> PARTNERS =
      List.of(new PartnerId("gym"), new PartnerId("insurer"), new PartnerId("grocer"));
  private static final List<MemberId> MEMBERS =
      List.of(new MemberId("a0".repeat(16)), new MemberId("b0".repeat(16)));

  /// One step, without its minute.
  private record Draw(
      int what,
      PartnerId partner,
      PartnerId other,
      MemberId member,
      String id,
      Set<DataElement> elements) {}

  @Property
  void what_a_partner_sees_does_not_depend_on_what_it_may_not_see(
      @ForAll("logs") List<Step> log, @ForAll("partners") PartnerId partner) {
    List<List<Disclosed>> seen = Telling.of(log);
    List<Step> visible = new ArrayList<>();
    for (int i = 0; i < log.size(); i++)
      if (log.get(i) instanceof Changes
          || !to(partner, seen.get(i)).isEmpty()
          || isOfShownGoal(log.get(i), partner, log, seen)) visible.add(log.get(i));

    assertThat(all(partner, Telling.of(visible))).isEqualTo(all(partner, seen));
  }

  /// What was said of a goal in front of its approval has to be there, or nothing is approved.
  private static boolean isOfShownGoal(
      Step step, PartnerId partner, List<Step> log, List<List<Disclosed>> seen) {
    for (int i = 0; i < log.size(); i++)
      if (step instanceof Aiming one
          && log.get(i) instanceof Aiming other
          && one.member().equals(other.member())
          && nameOf(one).equals(nameOf(other))
          && !to(partner, seen.get(i)).isEmpty()) return true;
    return false;
  }

  private static GoalName nameOf(Aiming step) {
    return switch (step.fact()) {
      case GoalFact.Proposed it -> it.name();
      case GoalFact.Approved it -> it.name();
      case GoalFact.Declined it -> it.name();
      case GoalFact.Dropped it -> it.name();
      default -> throw new AssertionError(step);
    };
  }

  @Property
  void a_goal_that_is_not_approved_is_seen_by_its_author_alone(@ForAll("logs") List<Step> log) {
    List<List<Disclosed>> seen = Telling.of(log);
    for (int i = 0; i < log.size(); i++)
      if (log.get(i) instanceof Aiming aiming)
        for (Disclosed disclosed : seen.get(i))
          if (!disclosed.to().equals(nameOf(aiming).author().orElseThrow())) {
            assertThat(disclosed.kind()).isIn("GoalSet", "EventWithdrawn");
            if (disclosed.kind().equals("GoalSet"))
              assertThat(aiming.fact()).as(log.toString()).isInstanceOf(GoalFact.Approved.class);
            assertThat(isAllowed(log.subList(0, i), about(aiming), disclosed)).isTrue();
          }
  }

  private static Telling.Says about(Aiming step) {
    return Telling.says(
        step.minute(),
        nameOf(step).author().orElseThrow(),
        step.member(),
        "any",
        "any",
        Map.of(),
        Optional.empty());
  }

  @Property
  void nobody_sees_a_fact_of_another_but_under_a_consent_that_names_both(
      @ForAll("logs") List<Step> log) {
    List<List<Disclosed>> seen = Telling.of(log);
    for (int i = 0; i < log.size(); i++)
      if (log.get(i) instanceof Telling.Says says)
        for (Disclosed disclosed : seen.get(i))
          if (!disclosed.to().equals(says.partner()))
            assertThat(isAllowed(log.subList(0, i), says, disclosed)).as(log + " " + i).isTrue();
  }

  /// By reading the log backwards: the last that was said of the consent is that she gives it, to
  /// this partner, and no material terms came since.
  private static boolean isAllowed(List<Step> before, Telling.Says says, Disclosed disclosed) {
    UnderConsent under = disclosed.under().orElseThrow();
    Optional<Gives> holds = Optional.empty();
    for (Step step : before)
      switch (step) {
        case Gives gives when isOf(gives.member(), gives.id(), says, under) ->
            // What is given already is not changed by giving it again.
            holds = holds.or(() -> Optional.of(gives).filter(it -> isNewest(it, before)));
        case Withdraws it when isOf(it.member(), it.id(), says, under) -> holds = Optional.empty();
        case Changes it when it.material() -> holds = Optional.empty();
        default -> {}
      }
    return holds
        .filter(gives -> gives.discloser().equals(says.partner()))
        .filter(gives -> gives.recipient().equals(disclosed.to()))
        .isPresent();
  }

  private static boolean isOf(MemberId member, String id, Telling.Says says, UnderConsent under) {
    return member.equals(says.member()) && id.equals(under.consent().value());
  }

  /// Whether no material terms lie between the version that she has read and where she gives it.
  private static boolean isNewest(Gives gives, List<Step> before) {
    return before.stream()
        .noneMatch(
            step ->
                step instanceof Changes it
                    && it.minute() < gives.minute()
                    && it.material()
                    && it.version() > gives.version());
  }

  @Property
  void everything_is_disclosed_once(@ForAll("logs") List<Step> log) {
    List<List<Disclosed>> seen = Telling.of(log);
    for (PartnerId partner : PARTNERS)
      assertThat(all(partner, seen)).extracting(Disclosed::id).doesNotHaveDuplicates();
  }

  @Property
  void while_a_member_restricts_it_nobody_sees_what_another_said_of_it(
      @ForAll("restrictedLogs") List<Step> log) {
    List<List<Disclosed>> seen = Telling.of(log);
    for (int i = 0; i < log.size(); i++)
      for (Disclosed disclosed : seen.get(i))
        if (disclosed.under().isPresent() && !disclosed.ends())
          assertThat(isRestricted(disclosed.member().orElseThrow(), log.subList(0, i + 1)))
              .as(log + " " + i)
              .isFalse();
    for (PartnerId partner : PARTNERS)
      assertThat(all(partner, seen)).extracting(Disclosed::id).doesNotHaveDuplicates();
  }

  private static boolean isRestricted(MemberId member, List<Step> log) {
    boolean restricted = false;
    for (Step step : log)
      if (step instanceof Bars bars && bars.member().equals(member))
        restricted = bars.fact() instanceof ConsentFact.RestrictionBegan;
    return restricted;
  }

  /// Whoever keeps what he sees, and deletes what he is told to, has what may be had.
  @Property
  void what_somebody_may_keep_is_what_may_be_had(@ForAll("restrictedLogs") List<Step> log) {
    List<List<Disclosed>> seen = Telling.of(log);
    for (PartnerId partner : PARTNERS) {
      Set<String> shared = new HashSet<>();
      for (Disclosed disclosed : all(partner, seen)) {
        if (disclosed.under().isEmpty()) continue;
        String sharing = disclosed.member() + " " + disclosed.under();
        if (disclosed.begins()) shared.add(sharing);
        assertThat(shared).as(log.toString()).contains(sharing);
        if (disclosed.ends()) shared.remove(sharing);
      }
    }
  }

  private static List<Disclosed> all(PartnerId partner, List<List<Disclosed>> seen) {
    return seen.stream().flatMap(step -> to(partner, step).stream()).toList();
  }

  private static List<Disclosed> to(PartnerId partner, List<Disclosed> seen) {
    return seen.stream().filter(disclosed -> disclosed.to().equals(partner)).toList();
  }

  @Provide
  Arbitrary<PartnerId> partners() {
    return Arbitraries.of(PARTNERS);
  }

  @Provide
  Arbitrary<List<Step>> logs() {
    return logs(14);
  }

  @Provide
  Arbitrary<List<Step>> restrictedLogs() {
    return logs(16);
  }

  private static Arbitrary<List<Step>> logs(int what) {
    return Combinators.combine(
            Arbitraries.integers().between(0, what),
            Arbitraries.of(PARTNERS),
            Arbitraries.of(PARTNERS),
            Arbitraries.of(MEMBERS),
            Arbitraries.of("c", "d"),
            Arbitraries.of(
                    DataElement.VISITS,
                    DataElement.VISIT_PLACES,
                    DataElement.ACTIVITIES,
                    DataElement.GOALS)
                .set()
                .ofMinSize(1))
        .as(Draw::new)
        .list()
        .ofMaxSize(30)
        .map(DisclosingPropertyTest::log);
  }

  private static List<Step> log(List<Draw> draws) {
    List<Step> log = new ArrayList<>();
    int version = 1;
    for (Draw draw : draws) {
      if (draw.what() == 9) version++;
      log.add(step(draw, log.size(), version));
    }
    return log;
  }

  private static Step step(Draw draw, int minute, int version) {
    String event = "e-" + minute;
    return switch (draw.what()) {
      case 0, 1, 2 ->
          says(draw, minute, event, "VisitRecorded", Map.of("location", "x", "eventId", event));
      case 3 -> says(draw, minute, event, "ActivityRecorded", Map.of("activity", "run"));
      case 4 -> about(draw, minute, event, "EventCorrected", Map.of("type", "VisitRecorded"));
      case 5 -> about(draw, minute, event, "EventWithdrawn", Map.of());
      case 6, 7 ->
          new Gives(
              minute,
              draw.member(),
              draw.id(),
              draw.partner(),
              draw.other(),
              Purpose.HEALTH_PROGRAMME,
              draw.elements(),
              version);
      case 8 -> new Withdraws(minute, draw.member(), draw.id());
      case 9 -> new Changes(minute, version, draw.id().equals("c"));
      case 15 -> new Bars(minute, draw.member(), new ConsentFact.RestrictionBegan());
      case 16 -> new Bars(minute, draw.member(), new ConsentFact.RestrictionLifted());
      default -> aims(draw, minute);
    };
  }

  /// Mostly of the same few goals, so that what is said of them meets.
  private static Step aims(Draw draw, int minute) {
    GoalName name = GoalName.of(draw.partner(), new GoalId("g"));
    Goal goal =
        new Goal(new Metric("visits"), draw.elements().size(), Optional.empty(), Optional.empty());
    Evidence by = Evidence.ofToken(draw.member(), "at " + minute);
    return switch (draw.what()) {
      case 10, 11 -> aims(draw, minute, Optional.of(draw.partner()), new Proposed(name, goal));
      case 12 -> aims(draw, minute, Optional.empty(), new GoalFact.Approved(name, goal, by));
      case 13 -> aims(draw, minute, Optional.empty(), new GoalFact.Dropped(name, by));
      case 14 -> aims(draw, minute, Optional.empty(), new GoalFact.Declined(name, by));
      default -> throw new AssertionError(draw);
    };
  }

  private static Step aims(Draw draw, int minute, Optional<PartnerId> by, GoalFact fact) {
    return new Aiming(minute, by, draw.member(), fact);
  }

  private static Step says(
      Draw draw, int minute, String event, String kind, Map<String, String> fields) {
    return Telling.says(
        minute, draw.partner(), draw.member(), event, kind, fields, Optional.empty());
  }

  /// Of one of the events before, whoever said it: the partner means its own.
  private static Step about(
      Draw draw, int minute, String event, String kind, Map<String, String> fields) {
    String earlier = "e-" + Math.max(0, minute - draw.elements().size());
    return Telling.says(
        minute, draw.partner(), draw.member(), event, kind, fields, Optional.of(earlier));
  }
}
