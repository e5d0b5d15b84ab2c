package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;

/// Each entry's hash is the SHA-256 of the hash before it and the entry's canonical form: whoever
/// alters one entry would have to alter all that follow it.
final class HashChain {
  private static final String NONE = "0".repeat(64);

  private HashChain() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (List<Entry> history : evidence.histories().values()) {
      String before = NONE;
      for (Entry entry : history) {
        if (!entry.previousHash().equals(before))
          differences.add(entry.entryId() + " does not follow the member's entry before it");
        if (!entry.hash().equals(entry.hashOfFields()))
          differences.add(entry.entryId() + " has not the hash that its fields make");
        before = entry.hash();
      }
    }
    return differences;
  }
}
