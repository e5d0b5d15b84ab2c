package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.MemberEvent;

/// Members' records in one store; those of the members that were asked for last stay as they were
/// read, since a store gives bytes, and a member that has done something does more. For the one
/// processor that writes to the store, from when it begins.
final class RecentRecords {
  /// So many stay in memory at most, of one task, about a kilobyte each.
  private static final int MOST = 2_000;

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> store;
  private final Map<String, List<LoggedRecord<MemberEvent>>> recent =
      new LinkedHashMap<>(16, 0.75f, true);

  private int count;

  RecentRecords(KeyValueStore<String, LoggedRecord<MemberEvent>> store) {
    this.store = store;
  }

  /// All of a member's, by their offsets.
  List<LoggedRecord<MemberEvent>> of(String member) {
    List<LoggedRecord<MemberEvent>> known = recent.get(member);
    if (known != null) return known;
    List<LoggedRecord<MemberEvent>> read = MemberRecords.of(store, member);
    keep(member, read);
    return read;
  }

  /// @param record with a higher offset than all before it
  void add(String member, LoggedRecord<MemberEvent> record) {
    List<LoggedRecord<MemberEvent>> all = new ArrayList<>(of(member));
    all.add(record);
    MemberRecords.add(store, member, record);
    forget(member);
    keep(member, all);
  }

  void dropAll(String member) {
    MemberRecords.dropAll(store, member);
    forget(member);
  }

  /// A member without any counts for one, since it takes room, too.
  private void keep(String member, List<LoggedRecord<MemberEvent>> records) {
    recent.put(member, records);
    count += weight(records);
    Iterator<List<LoggedRecord<MemberEvent>>> eldest = recent.values().iterator();
    while (count > MOST && eldest.hasNext()) {
      count -= weight(eldest.next());
      eldest.remove();
    }
  }

  private void forget(String member) {
    List<LoggedRecord<MemberEvent>> known = recent.remove(member);
    if (known != null) count -= weight(known);
  }

  private static int weight(List<LoggedRecord<MemberEvent>> records) {
    return records.size() + 1;
  }
}
