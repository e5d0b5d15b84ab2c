package punchcard.onboarding.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.avro.MemberEvent;
import punchcard.onboarding.member.MemberHistory;

/// Makes members' histories of the log's own records in the stores of one task, as anybody may read
/// them. What is said of consents matters to other subjects, too, and is read once for all.
final class MemberHistories {
  private static final List<String> STORES =
      List.of(
          ConsentStores.CONSENTS,
          ConsentStores.TERMS,
          ProfileStores.PROFILES,
          GoalStores.GOALS,
          IdentityStores.IDENTITIES,
          PersonStores.PERSONS,
          RelationStores.RELATIONS,
          MergeStores.MERGES);

  private final Map<String, ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>>> stores;

  private MemberHistories(
      Map<String, ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>>> stores) {
    this.stores = stores;
  }

  /// Those of the task whose stores these are; empty: one of them is not there.
  ///
  /// @param named the store of a name
  static Optional<MemberHistories> among(
      Function<String, Optional<ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>>>> named) {
    Map<String, ReadOnlyKeyValueStore<String, LoggedRecord<MemberEvent>>> found = new HashMap<>();
    for (String name : STORES) named.apply(name).ifPresent(store -> found.put(name, store));
    return found.size() == STORES.size()
        ? Optional.of(new MemberHistories(found))
        : Optional.empty();
  }

  MemberHistory of(String member) {
    List<LoggedRecord<MemberEvent>> persons = records(PersonStores.PERSONS, member);
    List<LoggedRecord<MemberEvent>> consents =
        withJoinings(records(ConsentStores.CONSENTS, member), persons);
    return new MemberHistory(
        ConsentStores.history(
            consents, records(ConsentStores.TERMS, ConsentStores.OF_EVERY_MEMBER)),
        ProfileStores.history(records(ProfileStores.PROFILES, member)),
        GoalStores.history(records(GoalStores.GOALS, member), consents),
        IdentityStores.history(records(IdentityStores.IDENTITIES, member), consents),
        PersonStores.history(persons),
        RelationStores.history(records(RelationStores.RELATIONS, member), consents),
        MergeStores.history(records(MergeStores.MERGES, member)),
        RightsRecords.history(consents),
        GuardianRecords.history(consents));
  }

  /// With what the person's records say of how the member has joined. Consents had that themselves
  /// once; where they do, theirs counts, since the person's record of that time says less.
  private static List<LoggedRecord<MemberEvent>> withJoinings(
      List<LoggedRecord<MemberEvent>> consents, List<LoggedRecord<MemberEvent>> persons) {
    Map<Long, LoggedRecord<MemberEvent>> all = new TreeMap<>();
    PersonStores.joinings(persons).forEach(it -> all.put(it.offset(), it));
    consents.forEach(it -> all.put(it.offset(), it));
    return List.copyOf(all.values());
  }

  private List<LoggedRecord<MemberEvent>> records(String store, String key) {
    return MemberRecords.of(Objects.requireNonNull(stores.get(store)), key);
  }
}
