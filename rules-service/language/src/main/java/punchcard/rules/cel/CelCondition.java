package punchcard.rules.cel;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Condition;
import punchcard.rules.Finding;
import punchcard.rules.Occasion;
import punchcard.rules.RuleFailure;

/// A rule's `when`: parts that must all be true.
record CelCondition(List<Predicate<Occasion>> parts, Findings findings) implements Condition {
  /// As CEL's `&&` has it: one part that is false decides, also where another cannot be worked out.
  @Override
  public boolean holds(Occasion occasion) {
    @Nullable RuleFailure failure = null;
    for (Predicate<Occasion> part : parts) {
      try {
        if (!part.test(occasion)) return false;
      } catch (RuleFailure e) {
        if (failure == null) failure = e;
      }
    }
    if (failure != null) throw failure;
    return true;
  }

  @Override
  public List<Finding> findings(Occasion occasion) {
    return findings.on(occasion);
  }
}
