package punchcard.ledger.records;

import java.util.List;
import punchcard.ledger.journal.MergeId;

/// By which merges points came, as the log has it and as the core takes it.
public final class MergeRecords {
  private MergeRecords() {}

  public static List<String> names(List<MergeId> merges) {
    return merges.stream().map(MergeId::value).toList();
  }

  /// Reads what [#names] writes.
  ///
  /// @throws IllegalArgumentException if one is empty
  public static List<MergeId> read(List<String> names) {
    return names.stream().map(MergeId::new).toList();
  }
}
