package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.goal.GoalSaid;

/// What one task knows of goals: of each of its members the log's own records of goals and, from
/// the first one on, of what the member has done.
final class GoalStores {
  static final String GOALS = "goals";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> goals;

  GoalStores(ProcessorContext<?, ?> context) {
    this.goals = context.getStateStore(GOALS);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(GOALS, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void add(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(goals, member, record);
  }

  /// Whether anybody has ever set the member a goal: what others do is not kept.
  boolean hasAny(String member) {
    return MemberRecords.first(goals, member).isPresent();
  }

  /// What a member's goals are made of.
  ///
  /// @param consents for the tokens that were shown there
  static GoalHistory history(
      List<LoggedRecord<MemberEvent>> goals, List<LoggedRecord<MemberEvent>> consents) {
    List<LoggedRecord<MemberEvent>> all = new ArrayList<>(goals);
    consents.stream().filter(it -> !GoalRecords.isOfGoal(it.value())).forEach(all::add);
    all.sort(Comparator.comparingLong(LoggedRecord::offset));
    return new GoalHistory(all.stream().flatMap(it -> said(it).stream()).toList());
  }

  private static Optional<GoalSaid> said(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    return GoalRecords.fact(event)
        .map(
            fact ->
                new GoalSaid(
                    new LogPoint(record.offset(), record.at()),
                    Optional.ofNullable(event.getPartner()).map(PartnerId::new),
                    event.getEventId(),
                    event.getOccurredAt(),
                    fact));
  }

  void forget(String member) {
    MemberRecords.dropAll(goals, member);
  }
}
