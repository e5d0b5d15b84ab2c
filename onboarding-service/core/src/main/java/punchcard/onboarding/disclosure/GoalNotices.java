package punchcard.onboarding.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.goal.GoalState;

/// Tells of partners' goals what the member has answered: the author hears it, and whoever may know
/// of goals sees one where the member approves it, and has it taken back where that is over. What
/// is only proposed is its author's and the member's alone.
final class GoalNotices {
  private static final String SET = "GoalSet";
  private static final String APPROVED = "GoalApproved";
  private static final String DECLINED = "GoalDeclined";
  private static final String DROPPED = "GoalDropped";

  private final Pseudonyms names;

  GoalNotices(Pseudonyms names) {
    this.names = names;
  }

  List<Disclosed> of(MemberFact fact, Known known) {
    Aims aims = known.aims();
    if (aims.isEmpty()) return List.of();
    List<Disclosed> all = new ArrayList<>();
    aims.over().forEach(goal -> all.addAll(takenBack(goal, fact, known)));
    aims.approved().forEach(goal -> toAuthor(APPROVED, goal, fact, known).ifPresent(all::add));
    aims.refused().forEach(goal -> toAuthor(answer(goal), goal, fact, known).ifPresent(all::add));
    aims.approved().forEach(goal -> all.addAll(shown(goal, fact, known)));
    return all;
  }

  private static String answer(GoalStanding goal) {
    return goal.state() == GoalState.DECLINED ? DECLINED : DROPPED;
  }

  private Optional<Disclosed> toAuthor(
      String kind, GoalStanding goal, MemberFact fact, Known known) {
    return goal.name()
        .author()
        .filter(known.isTold())
        .map(
            author ->
                new Disclosed(
                    author,
                    nameOf(author, kind, goal.name(), fact.member().value(), fact.eventId()),
                    Optional.of(fact.member()),
                    kind,
                    fact.occurredAt(),
                    Map.of("goalId", goal.name().id().value()),
                    Optional.empty()));
  }

  private List<Disclosed> shown(GoalStanding goal, MemberFact fact, Known known) {
    String in = known.aims().after().approvedIn(goal.name()).orElseThrow();
    return toRecipients(
        goal,
        fact,
        known,
        (to, elements, under) ->
            Optional.of(
                new Disclosed(
                    to,
                    nameOf(to, goal, in, fact, under),
                    Optional.of(fact.member()),
                    SET,
                    fact.occurredAt(),
                    Shareable.GOAL_SET.givenBy(elements, fields(goal)),
                    Optional.of(under))));
  }

  private List<Disclosed> takenBack(GoalStanding goal, MemberFact fact, Known known) {
    String in = known.aims().before().approvedIn(goal.name()).orElseThrow();
    return toRecipients(
        goal,
        fact,
        known,
        (to, _, under) ->
            Optional.of(nameOf(to, goal, in, fact, under))
                .filter(id -> known.wasShown().test(to, id))
                .map(
                    id ->
                        new Disclosed(
                            to,
                            nameOf(to, "over", goal.name(), id, fact.eventId()),
                            Optional.of(fact.member()),
                            Disclosing.WITHDRAWN,
                            fact.occurredAt(),
                            Map.of(Disclosing.CHANGES, id),
                            Optional.of(under))));
  }

  /// What one recipient sees under one consent.
  private interface Seeing {
    Optional<Disclosed> of(PartnerId to, Set<DataElement> elements, UnderConsent under);
  }

  private static List<Disclosed> toRecipients(
      GoalStanding goal, MemberFact fact, Known known, Seeing seeing) {
    List<Disclosed> all = new ArrayList<>();
    if (goal.name().author().isEmpty()) return all; // no consent is about what the member knows
    PartnerId author = goal.name().author().get();
    for (Standing standing : known.consents().sharing(author, fact.loggedAt())) {
      Set<DataElement> elements = standing.consent().elements();
      if (!Shareable.GOAL_SET.isGivenBy(elements)) continue;
      for (PartnerId to : standing.consent().recipients())
        if (!to.equals(author) && known.isTold().test(to))
          seeing
              .of(to, elements, UnderConsent.of(standing, to, known.consents()))
              .ifPresent(all::add);
    }
    return all;
  }

  private static Map<String, String> fields(GoalStanding standing) {
    Goal goal = standing.goal();
    Map<String, String> fields = new HashMap<>();
    fields.put("goalId", standing.name().id().value());
    fields.put("metric", goal.metric().code());
    fields.put("target", Long.toString(goal.target()));
    goal.dueOn().map(LocalDate::toString).ifPresent(day -> fields.put("dueOn", day));
    goal.attendedBy()
        .or(standing.name()::author)
        .ifPresent(partner -> fields.put("attendedBy", partner.value()));
    return fields;
  }

  /// By what the disclosure of a goal, as it was approved there, is called.
  private String nameOf(
      PartnerId to, GoalStanding goal, String approvedIn, MemberFact fact, UnderConsent under) {
    return names.disclosure(
        to,
        "goal",
        goal.name().toString(),
        approvedIn,
        fact.member().value(),
        under.consent().value(),
        Integer.toString(under.time()));
  }

  private String nameOf(PartnerId to, String kind, GoalName goal, String of, String event) {
    return names.disclosure(to, kind, goal.toString(), of, event);
  }
}
