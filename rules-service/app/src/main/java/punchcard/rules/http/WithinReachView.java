package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;
import punchcard.rules.Explanation;
import punchcard.rules.Finding;

/// A rule that would apply if some numbers were larger.
@Serdeable
record WithinReachView(String agreement, String rule, List<MissingView> missing) {
  private static final String OF_THE_EVENT = "event.";

  /// One of the numbers.
  ///
  /// @param of what is too small
  /// @param by how much; in minor units if it is money
  @Serdeable
  record MissingView(String of, long by) {
    static MissingView of(Finding finding) {
      return new MissingView(finding.reads().getFirst().expression(), finding.missing());
    }

    boolean isOfTheEvent() {
      return of.startsWith(OF_THE_EVENT);
    }
  }

  /// Nothing if the rule is not within reach.
  ///
  /// @param withHistory whether what the member does elsewhere may be told
  static Stream<WithinReachView> of(Explanation explanation, boolean withHistory) {
    List<MissingView> missing = explanation.missing().stream().map(MissingView::of).toList();
    boolean isTold = withHistory || missing.stream().allMatch(MissingView::isOfTheEvent);
    return missing.isEmpty() || !isTold
        ? Stream.empty()
        : Stream.of(
            new WithinReachView(
                explanation.rule().agreement().value(),
                explanation.rule().rule().id().value(),
                missing));
  }
}
