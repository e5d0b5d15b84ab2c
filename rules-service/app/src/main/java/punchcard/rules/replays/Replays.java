package punchcard.rules.replays;

import static punchcard.rules.replays.Objection.NO_SUCH_REPLAY;

import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import punchcard.avro.ReplayStep;
import punchcard.events.SchemaRegistry;
import punchcard.rules.publishing.AgreementLog;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.replays.Step.Proposed;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;
import punchcard.runtime.versions.VersionPublisher;

/// All replays, in a log of their own, to which steps are added one writer at a time. Onboarding
/// reads there what is approved, and orders it in the log of members' events.
public final class Replays implements AutoCloseable {
  private static final String TRANSACTIONAL_ID = "rules-replays";

  private final VersionLog<ReplayStep, ReplayId, Step> log;
  private final VersionPublisher<ReplayId, Step> publisher;
  private final AgreementLog agreements;
  private final SecondPerson secondPerson;
  private final ZoneId zone;

  /// @param agreements whose versions can be replayed
  /// @param secondPerson whether nobody approves what he has proposed
  /// @param zone of the programme's days
  public Replays(
      String bootstrap,
      SchemaRegistry registry,
      AgreementLog agreements,
      SecondPerson secondPerson,
      ZoneId zone) {
    this.log = new VersionLog<>(bootstrap, registry, new StepRecords());
    this.publisher = new VersionPublisher<>(log, TRANSACTIONAL_ID, List.of());
    this.agreements = agreements;
    this.secondPerson = secondPerson;
    this.zone = zone;
  }

  /// Proposes a replay; who has proposed the same and still waits for its approval, gets that one.
  /// Returns when the log has it.
  ///
  /// @throws ReplayRefused if it makes no sense
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public ReplayId propose(Wish wish, Signature by) {
    Deciding.check(
        wish, agreements.read().of(wish.past().agreement()), by.at().atZone(zone).toLocalDate());
    List<Step> added =
        publisher.publishAll(
            known ->
                waiting(known, wish, by).isPresent()
                    ? List.of()
                    : List.of(new Proposed(next(known), by, wish)));
    return added.isEmpty()
        ? proposals(log.read(), wish, by).reduce((_, last) -> last).orElseThrow().id()
        : added.getFirst().replay();
  }

  private static ReplayId next(Published<ReplayId, Step> known) {
    return new ReplayId(known.byId().isEmpty() ? 1 : known.byId().lastKey().number() + 1);
  }

  private static Optional<Replay> waiting(
      Published<ReplayId, Step> known, Wish wish, Signature by) {
    return proposals(known, wish, by)
        .filter(replay -> replay.last() instanceof Proposed)
        .findFirst();
  }

  private static Stream<Replay> proposals(
      Published<ReplayId, Step> known, Wish wish, Signature by) {
    return all(known).filter(replay -> replay.proposed().isSameAs(wish, by));
  }

  /// Approves what somebody else has proposed. Returns when the log has it; asked again by the same
  /// person, it says the same.
  ///
  /// @throws ReplayRefused if there is no such replay, or it cannot be approved, or not by this
  ///     person
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Replay approve(ReplayId id, Signature by) {
    return step(id, replay -> Deciding.approve(replay, by, secondPerson));
  }

  /// Proposes to reverse, as a whole, a replay that was approved. Returns when the log has it;
  /// asked again by the same person, it says the same.
  ///
  /// @throws ReplayRefused if there is no such replay, or it cannot be reversed
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Replay proposeReversal(ReplayId id, Signature by, String reason) {
    return step(id, replay -> Deciding.proposeReversal(replay, by, reason));
  }

  /// Approves that a replay is reversed. Returns when the log has it; asked again by the same
  /// person, it says the same.
  ///
  /// @throws ReplayRefused if there is no such replay, or nobody has proposed that, or not by this
  ///     person
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Replay approveReversal(ReplayId id, Signature by) {
    return step(id, replay -> Deciding.approveReversal(replay, by, secondPerson));
  }

  private Replay step(ReplayId id, Function<Replay, Optional<Step>> next) {
    Publication _ = publisher.publish(id, (_, _) -> next.apply(known(id)));
    return known(id);
  }

  private Replay known(ReplayId id) {
    return find(id).orElseThrow(() -> new ReplayRefused(NO_SUCH_REPLAY));
  }

  /// One replay, if there is such.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Optional<Replay> find(ReplayId id) {
    NavigableMap<Integer, Step> steps = log.read().of(id);
    return steps.isEmpty() ? Optional.empty() : Optional.of(Replay.of(steps.values()));
  }

  /// All replays, the oldest first.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public List<Replay> all() {
    return all(log.read()).toList();
  }

  private static Stream<Replay> all(Published<ReplayId, Step> known) {
    return known.byId().values().stream().map(steps -> Replay.of(steps.values()));
  }

  @Override
  public void close() {
    log.close();
  }
}
