package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;

/// A member's entries are 1, 2, 3… in the order of one partition; so a lost one leaves a gap and a
/// doubled one a repetition.
final class Sequences {
  private Sequences() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    evidence
        .histories()
        .forEach(
            (member, history) -> {
              for (int n = 0; n < history.size(); n++)
                follow(member, history.getFirst().partition(), n + 1, history.get(n), differences);
            });
    return differences;
  }

  private static void follow(
      String member, int partition, long sequence, Entry entry, List<String> differences) {
    if (entry.sequence() != sequence)
      differences.add(entry.entryId() + " comes where number " + sequence + " should");
    if (!entry.entryId().equals(member + "-" + entry.sequence()))
      differences.add(entry.entryId() + " is not named after its member and number");
    if (!entry.key().equals(member))
      differences.add(entry.entryId() + " lies under the key of " + entry.key());
    if (entry.partition() != partition)
      differences.add(entry.entryId() + " lies in another partition than the member's first");
    if (!entry.period().equals(Programme.month(entry.occurredAt()).toString()))
      differences.add(entry.entryId() + " is of the period " + entry.period());
  }
}
