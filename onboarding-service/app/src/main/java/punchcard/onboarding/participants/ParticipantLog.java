package punchcard.onboarding.participants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import punchcard.avro.ParticipantEvent;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.participation.Decision;
import punchcard.onboarding.participation.Decision.Refused;
import punchcard.onboarding.participation.Decision.Taken;
import punchcard.onboarding.participation.Fact;
import punchcard.onboarding.participation.Participation;
import punchcard.onboarding.participation.Signature;
import punchcard.onboarding.participation.Step;
import punchcard.runtime.versions.Markers;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;
import punchcard.runtime.versions.VersionPublisher;

/// The facts about partners, in the topic `participants`: one writer at a time adds to them,
/// whichever instance it is. Who takes part is told to every admission task in the same
/// transaction.
final class ParticipantLog implements AutoCloseable {
  private static final String TRANSACTIONAL_ID = "onboarding-participants";

  private final VersionLog<ParticipantEvent, PartnerId, Fact> log;
  private final VersionPublisher<PartnerId, Fact> publisher;

  ParticipantLog(String kafka, SchemaRegistry registry) {
    this.log = new VersionLog<>(kafka, registry, new FactRecords());
    this.publisher =
        new VersionPublisher<>(
            log,
            TRANSACTIONAL_ID,
            List.of(new Markers<>(Topics.MEMBER_COMMANDS, registry, TaskCommands::of)));
  }

  /// All facts about each partner, in their order.
  NavigableMap<PartnerId, List<Fact>> read() {
    NavigableMap<PartnerId, List<Fact>> all = new TreeMap<>();
    log.read().byId().forEach((id, facts) -> all.put(id, List.copyOf(facts.values())));
    return all;
  }

  /// The facts about one partner, in their order; none: it is not known.
  List<Fact> of(PartnerId id) {
    return List.copyOf(log.read().of(id).values());
  }

  /// Takes the steps that are decided by what is known. Returns when the log has them.
  ///
  /// @return the new facts; none, if it was so already
  /// @throws StepRefused if none may be taken
  List<Fact> add(PartnerId id, Signature by, Function<Participation, Decision> decide) {
    return publisher.publishAll(known -> next(known, id, by, decide));
  }

  private static List<Fact> next(
      Published<PartnerId, Fact> known,
      PartnerId id,
      Signature by,
      Function<Participation, Decision> decide) {
    Collection<Fact> before = known.of(id).values();
    return switch (decide.apply(Fact.fold(before))) {
      case Refused(var objection) -> throw new StepRefused(objection);
      case Taken(List<Step> steps) -> numbered(steps, id, by, last(before));
    };
  }

  private static int last(Collection<Fact> facts) {
    return facts.stream().mapToInt(Fact::number).max().orElse(0);
  }

  private static List<Fact> numbered(List<Step> steps, PartnerId id, Signature by, int last) {
    List<Fact> facts = new ArrayList<>();
    for (Step step : steps) facts.add(new Fact(id, last + facts.size() + 1, by, step));
    return facts;
  }

  @Override
  public void close() {
    log.close();
  }
}
