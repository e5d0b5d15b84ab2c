package punchcard.onboarding.stream;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Absorbed;
import punchcard.avro.ActivityRecorded;
import punchcard.avro.ConsentDeclinedByMember;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalDeclined;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSet;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.MemberEvent;
import punchcard.avro.Separated;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.goal.Deed;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.goal.GoalScreening;
import punchcard.onboarding.goal.GoalWish;
import punchcard.onboarding.goal.Metric;

/// Translates what the log says of goals.
final class GoalRecords {
  /// What says something of a goal.
  static final Set<Class<?>> BODIES =
      Set.of(
          GoalSet.class,
          GoalSetByMember.class,
          GoalApproved.class,
          GoalDeclined.class,
          GoalDropped.class);

  /// What may mean something to the goals that a member has.
  static final Set<Class<?>> DEEDS =
      Set.of(
          VisitRecorded.class, ActivityRecorded.class, EventCorrected.class, EventWithdrawn.class);

  private GoalRecords() {}

  /// Whether it says something of a goal itself.
  static boolean isOfGoal(MemberEvent event) {
    return BODIES.contains(event.getBody().getClass());
  }

  /// What a record means to goals; empty: nothing.
  static Optional<GoalFact> fact(MemberEvent event) {
    Optional<PartnerId> partner = Optional.ofNullable(event.getPartner()).map(PartnerId::new);
    return switch (event.getBody()) {
      case GoalSet set -> proposed(set, partner.orElseThrow());
      case GoalSetByMember set ->
          Optional.of(
              new GoalFact.Settled(
                  new GoalName(partner, new GoalId(set.getGoalId())),
                  goal(set.getMetric(), set.getTarget(), set.getDueOn(), set.getAttendedBy()),
                  EvidenceRecords.evidence(set.getEvidence())));
      case GoalApproved it ->
          Optional.of(
              new GoalFact.Approved(
                  name(it.getAuthor(), it.getGoalId()),
                  goal(it.getMetric(), it.getTarget(), it.getDueOn(), it.getAttendedBy()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case GoalDeclined it ->
          Optional.of(
              new GoalFact.Declined(
                  name(it.getAuthor(), it.getGoalId()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case GoalDropped it ->
          Optional.of(
              new GoalFact.Dropped(
                  name(it.getAuthor(), it.getGoalId()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case EventCorrected it ->
          deed(it.getReplacement())
              .map(deed -> new GoalFact.Corrected(it.getCorrectedEventId(), deed));
      case EventWithdrawn it -> Optional.of(new GoalFact.Undone(it.getWithdrawnEventId()));
      case IdentifierLinked _, IdentifierUnlinked _, Absorbed _, Separated _ ->
          LinkedSubjectRecords.fact(event).map(GoalFact.Linking::new);
      case ConsentGivenByMember it -> shown(it.getEvidence());
      case ConsentDeclinedByMember it -> shown(it.getEvidence());
      case ConsentWithdrawnByMember it -> shown(it.getEvidence());
      case Object other -> deed(other).map(GoalFact.Done::new);
    };
  }

  private static Optional<Deed> deed(Object body) {
    return switch (body) {
      case VisitRecorded _ -> Optional.of(new Deed.Visit());
      case ActivityRecorded it ->
          Optional.of(
              new Deed.Activity(
                  Optional.ofNullable(it.getUnit()),
                  Objects.requireNonNullElse(it.getQuantity(), 0L)));
      default -> Optional.empty();
    };
  }

  private static Optional<GoalFact> shown(ConsentEvidence evidence) {
    return Optional.of(new GoalFact.TokenShown(new Sha256(evidence.getTokenHash())));
  }

  /// What was admitted before goals were judged, and could not be one, is none.
  private static Optional<GoalFact> proposed(GoalSet set, PartnerId author) {
    return switch (GoalScreening.screen(wish(set), _ -> true)) {
      case GoalScreening.Sound(GoalId id, Goal goal) ->
          Optional.of(new GoalFact.Proposed(GoalName.of(author, id), goal));
      case GoalRefused _ -> Optional.empty();
    };
  }

  static GoalWish wish(GoalSet set) {
    return new GoalWish(
        set.getGoalId(),
        set.getMetric(),
        set.getTarget(),
        Optional.ofNullable(set.getDueOn()),
        Optional.ofNullable(set.getAttendedBy()));
  }

  static GoalName name(@Nullable String author, String id) {
    return new GoalName(Optional.ofNullable(author).map(PartnerId::new), new GoalId(id));
  }

  static Goal goal(
      String metric, long target, @Nullable LocalDate dueOn, @Nullable String attendedBy) {
    return new Goal(
        new Metric(metric),
        target,
        Optional.ofNullable(dueOn),
        Optional.ofNullable(attendedBy).map(PartnerId::new));
  }

  static @Nullable String author(GoalName name) {
    return name.author().map(PartnerId::value).orElse(null);
  }

  static @Nullable String attendedBy(Goal goal) {
    return goal.attendedBy().map(PartnerId::value).orElse(null);
  }

  /// The body that says so in the log.
  static Object body(GoalFact fact) {
    return switch (fact) {
      case GoalFact.Settled(GoalName name, Goal goal, var by) ->
          new GoalSetByMember(
              name.id().value(),
              goal.metric().code(),
              goal.target(),
              goal.dueOn().orElse(null),
              attendedBy(goal),
              EvidenceRecords.record(by));
      case GoalFact.Approved(GoalName name, Goal goal, var by) ->
          new GoalApproved(
              name.author().orElseThrow().value(),
              name.id().value(),
              goal.metric().code(),
              goal.target(),
              goal.dueOn().orElse(null),
              attendedBy(goal),
              EvidenceRecords.record(by));
      case GoalFact.Declined(GoalName name, var by) ->
          new GoalDeclined(
              name.author().orElseThrow().value(), name.id().value(), EvidenceRecords.record(by));
      case GoalFact.Dropped(GoalName name, var by) ->
          new GoalDropped(author(name), name.id().value(), EvidenceRecords.record(by));
      case GoalFact.Proposed _,
          GoalFact.Done _,
          GoalFact.Corrected _,
          GoalFact.Undone _,
          GoalFact.Linking _,
          GoalFact.TokenShown _ ->
          throw new IllegalStateException("no member says this: " + fact);
    };
  }
}
