package punchcard.rules.cel;

import java.util.List;
import punchcard.rules.Condition;
import punchcard.rules.Finding;
import punchcard.rules.Occasion;

/// A rule's `when`.
record CelCondition(Evaluation evaluation, Findings findings) implements Condition {
  @Override
  public boolean holds(Occasion occasion) {
    return evaluation.truth(occasion);
  }

  @Override
  public List<Finding> findings(Occasion occasion) {
    return findings.on(occasion);
  }
}
