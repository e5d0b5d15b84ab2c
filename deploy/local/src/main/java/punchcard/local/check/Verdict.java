package punchcard.local.check;

import java.io.PrintStream;
import java.util.List;

/// Carries out the checks one by one and says how each came out.
final class Verdict {
  private static final int SHOWN = 10;

  private Verdict() {}

  /// Returns whether everything holds.
  static boolean isGood(Evidence evidence, PrintStream out) {
    int failed = 0;
    for (Check check : Check.ALL) {
      List<String> differences = check.differences().apply(evidence);
      say(check, differences, out);
      if (!differences.isEmpty()) failed++;
    }
    return failed == 0;
  }

  private static void say(Check check, List<String> differences, PrintStream out) {
    out.println((differences.isEmpty() ? "ok       " : "DIFFERS  ") + check.says());
    differences.stream()
        .limit(SHOWN)
        .forEach(difference -> out.println("           " + difference));
    if (differences.size() > SHOWN)
      out.println("           and " + (differences.size() - SHOWN) + " more");
  }
}
