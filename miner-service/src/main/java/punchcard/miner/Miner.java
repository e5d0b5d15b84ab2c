package punchcard.miner;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import punchcard.events.Topic;
import punchcard.kernel.LogPosition;

/// Learns from one log: folds its records into rows of its own tables, for one kind of question.
///
/// A miner reads one log only, since two logs interleave differently on a rebuild; what needs both
/// is a {@link JoinedViews} over the tables of two miners.
///
/// @param <V> the envelope of the log it reads
public interface Miner<V extends SpecificRecord> {
  /// Names its database schemas, its consumer groups and its path under `/miners`: lower-case
  /// letters.
  String name();

  /// The edition of tables and fold, from 1. Raise it with every change of either: the service then
  /// builds the tables anew beside the old ones and swaps them in.
  int edition();

  /// The log it reads, from its beginning.
  Topic<V> log();

  /// Its tables. Each is also a view of the same name in schema `reporting`, so names are unique.
  List<Table<?>> tables();

  /// Views over its own tables, written in terms of `reporting.<table>`.
  default List<View> views() {
    return List.of();
  }

  /// The rows that one record adds, by nothing but the record and where it lies: no clock, no
  /// chance, no memory. So any prefix of the log, in any batches, makes the same tables.
  List<Row<?>> fold(V fact, LogPosition position);
}
