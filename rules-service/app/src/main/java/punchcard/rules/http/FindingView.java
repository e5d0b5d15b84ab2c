package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.Finding;

/// What a part of a rule came to.
///
/// @param value as a literal; or `fails:` and why
/// @param reads what it was worked out from
@Serdeable
record FindingView(String expression, String value, List<FindingView> reads) {
  static FindingView of(Finding finding) {
    return new FindingView(
        finding.expression(),
        finding.value(),
        finding.reads().stream().map(FindingView::of).toList());
  }
}
