package punchcard.onboarding.goal;

import static punchcard.onboarding.goal.GoalState.ACTIVE;
import static punchcard.onboarding.goal.GoalState.DECLINED;
import static punchcard.onboarding.goal.GoalState.DROPPED;
import static punchcard.onboarding.goal.GoalState.PROPOSED;
import static punchcard.onboarding.goal.GoalState.TAKEN_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LinkedSubjects;
import punchcard.onboarding.consent.LogPoint;

/// A member's goals at one position of the log: what all facts up to there come to. Nobody decides
/// here any more: a fact that has come too late changes nothing.
public final class Goals {
  /// Of which the log has said nothing.
  public static final Goals NONE = new Goals();

  private final Map<GoalName, Held> goals = new TreeMap<>();
  private final Map<GoalName, Deeds> deeds = new HashMap<>();
  private final Map<Long, Move> moves = new HashMap<>();
  private final Set<Sha256> tokens = new HashSet<>();
  private final LinkedSubjects subjects = new LinkedSubjects();

  private Goals() {}

  /// What a goal was and is.
  ///
  /// @param from empty: there was none of this name
  public record Move(GoalName name, Optional<GoalState> from, GoalState to) {}

  /// What these facts come to, in their order.
  public static Goals of(List<GoalSaid> facts) {
    Goals goals = new Goals();
    facts.forEach(goals::evolve);
    return goals;
  }

  private void evolve(GoalSaid said) {
    switch (said.fact()) {
      case GoalFact.Proposed(GoalName name, Goal goal) -> propose(name, goal, said);
      case GoalFact.Settled(GoalName name, Goal goal, Evidence by) -> settle(name, goal, by, said);
      case GoalFact.Approved(GoalName name, Goal goal, Evidence by) ->
          approve(name, goal, by, said);
      case GoalFact.Declined(GoalName name, Evidence by) -> decline(name, by, said.at());
      case GoalFact.Dropped(GoalName name, Evidence by) -> drop(name, by, said.at());
      case GoalFact.Done(Deed deed) -> count(said, deed);
      case GoalFact.Corrected(String event, Deed deed) -> correct(event(said, event), deed);
      case GoalFact.Undone(String event) -> undo(event(said, event), said.at());
      case GoalFact.TokenShown(Sha256 token) -> tokens.add(token);
      case GoalFact.Linking(ConsentFact.Linking fact) -> subjects.evolve(fact);
    }
  }

  /// The same again asks nothing: what the member has answered is asked again only otherwise.
  private void propose(GoalName name, Goal goal, GoalSaid said) {
    if (find(name).filter(known -> known.goal().equals(goal)).isPresent()) return;
    LogPoint at = said.at();
    GoalStanding standing = new GoalStanding(name, goal, PROPOSED, at, at, Optional.empty());
    deeds.remove(name);
    put(Held.set(standing, said.name()), at);
  }

  /// A token that a partner brings proves one thing: shown again, it proves nothing. Neither does
  /// one of a subject that is not the member's any more.
  private void settle(GoalName name, Goal goal, Evidence by, GoalSaid said) {
    boolean fresh = tokens.add(by.token());
    boolean proves = fresh && subjects.allow(by.shown());
    if (isActive(name, goal)) return;
    propose(name, goal, said);
    if (!proves && name.author().isPresent()) return;
    Held held = goals.get(name);
    if (held != null) activate(held, by, said);
  }

  /// Only just what the member has read: the author may have set it otherwise meanwhile.
  private void approve(GoalName name, Goal goal, Evidence by, GoalSaid said) {
    tokens.add(by.token());
    Held held = goals.get(name);
    if (held == null || held.standing().state() != PROPOSED) return;
    if (!held.standing().goal().equals(goal)) return;
    activate(held, by, said);
  }

  /// From here on what is done counts.
  private void activate(Held held, Evidence by, GoalSaid said) {
    deeds.put(held.standing().name(), new Deeds());
    put(held.approved(held.standing().approved(said.at(), by), said.name()), said.at());
  }

  private void decline(GoalName name, Evidence by, LogPoint at) {
    tokens.add(by.token());
    Held held = goals.get(name);
    if (held == null || held.standing().state() != PROPOSED) return;
    put(held.becomes(held.standing().becomes(DECLINED, at)), at);
  }

  private void drop(GoalName name, Evidence by, LogPoint at) {
    tokens.add(by.token());
    Held held = goals.get(name);
    if (held == null || !held.standing().isOpen()) return;
    put(held.becomes(held.standing().becomes(DROPPED, at)), at);
  }

  private void count(GoalSaid said, Deed deed) {
    Deeds.Event event = event(said, said.name());
    for (GoalStanding standing : all())
      if (standing.state() == ACTIVE) deedsOf(standing.name()).add(event, said.occurredAt(), deed);
  }

  private void correct(Deeds.Event event, Deed deed) {
    deeds.values().forEach(done -> done.correct(event, deed));
  }

  /// What was done is not; and a goal that was set so is taken back.
  private void undo(Deeds.Event event, LogPoint at) {
    deeds.values().forEach(done -> done.remove(event));
    for (Held held : List.copyOf(goals.values()))
      if (isSetBy(event, held) && held.standing().isOpen())
        put(held.becomes(held.standing().becomes(TAKEN_BACK, at)), at);
  }

  private static boolean isSetBy(Deeds.Event event, Held held) {
    return held.setIn().equals(event.name())
        && held.standing().name().author().equals(Optional.of(event.partner()));
  }

  private static Deeds.Event event(GoalSaid said, String name) {
    return new Deeds.Event(said.saidBy().orElseThrow(), name);
  }

  private Deeds deedsOf(GoalName name) {
    return Objects.requireNonNull(deeds.get(name), "what is active counts");
  }

  private void put(Held held, LogPoint at) {
    GoalName name = held.standing().name();
    Optional<GoalState> from =
        Optional.ofNullable(moves.get(at.offset()))
            .map(Move::from)
            .orElseGet(() -> find(name).map(GoalStanding::state));
    moves.put(at.offset(), new Move(name, from, held.standing().state()));
    goals.put(name, held);
  }

  private boolean isActive(GoalName name, Goal goal) {
    return find(name).filter(it -> it.state() == ACTIVE && it.goal().equals(goal)).isPresent();
  }

  /// All of them, whatever has become of them.
  public Collection<GoalStanding> all() {
    return goals.values().stream().map(Held::standing).toList();
  }

  /// The goal of this name, whatever has become of it.
  public Optional<GoalStanding> find(GoalName name) {
    return held(name).map(Held::standing);
  }

  /// How much of a goal is done, in units of its metric: by the facts that the log has got since it
  /// was approved, of what happened within its due date.
  public long progress(GoalName name, ZoneId programme) {
    Deeds done = deeds.get(name);
    return done == null ? 0 : find(name).map(it -> done.of(it.goal(), programme)).orElse(0L);
  }

  /// A goal's state for what the log gets at this time; empty: there is none of this name.
  public Optional<GoalState> stateAt(GoalName name, Instant at, ZoneId programme) {
    return find(name)
        .map(it -> it.stateAt(progress(name, programme), LocalDate.ofInstant(at, programme)));
  }

  /// The name of the fact by which the member has approved a goal that is active.
  public Optional<String> approvedIn(GoalName name) {
    return held(name).filter(it -> it.standing().state() == ACTIVE).flatMap(Held::approvedIn);
  }

  private Optional<Held> held(GoalName name) {
    return Optional.ofNullable(goals.get(name));
  }

  /// What the fact at this offset has changed; empty: it came too late.
  public Optional<Move> moved(long offset) {
    return Optional.ofNullable(moves.get(offset));
  }
}
