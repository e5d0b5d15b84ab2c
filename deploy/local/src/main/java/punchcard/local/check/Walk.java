package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;

/// Goes through each member's entries in their order and keeps the books.
final class Walk {
  private Walk() {}

  /// What to look at in an entry, with the member's books.
  @FunctionalInterface
  interface Step {
    void look(Books books, Entry entry, List<String> differences);
  }

  /// Looks at each entry and at the books as they are before it.
  static List<String> before(Evidence evidence, Step step) {
    return go(evidence, step, (_, _, _) -> {});
  }

  /// Looks at each entry and at the books as it leaves them.
  static List<String> after(Evidence evidence, Step step) {
    return go(evidence, (_, _, _) -> {}, step);
  }

  static List<String> go(Evidence evidence, Step before, Step after) {
    List<String> differences = new ArrayList<>();
    for (List<Entry> history : evidence.histories().values()) {
      Books books = new Books();
      for (Entry entry : history) {
        before.look(books, entry, differences);
        books.post(entry);
        after.look(books, entry, differences);
      }
    }
    return differences;
  }
}
