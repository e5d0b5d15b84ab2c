package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;

/// All that was proposed, with what became of it.
///
/// @param decisions in the order in which they were proposed
@Serdeable
record DecisionsView(List<DecisionView> decisions) {
  static DecisionsView of(Decisions all) {
    Map<String, Decision> newest = new LinkedHashMap<>();
    for (Decision step : all.steps()) newest.put(step.id(), step);
    return new DecisionsView(newest.values().stream().map(DecisionView::of).toList());
  }
}
