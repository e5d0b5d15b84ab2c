package punchcard.accounting.liability;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import punchcard.ledger.programme.ExpectedRedemption;

/// All estimates that were ever approved.
public record Estimates(List<Estimate> all) {
  public Estimates {
    all = List.copyOf(all);
  }

  /// How many points are expected to be spent; all of them, where nothing was approved.
  ///
  /// @param before the first moment after the period
  /// @param knownAt when the period was closed: what was approved later changes nothing in it
  ExpectedRedemption inForce(Portfolio portfolio, Instant before, Instant knownAt) {
    return all.stream()
        .filter(estimate -> estimate.portfolio().equals(portfolio))
        .filter(estimate -> estimate.validFrom().isBefore(before))
        .filter(estimate -> !estimate.approvedAt().isAfter(knownAt))
        .max(Comparator.comparing(Estimate::validFrom).thenComparing(Estimate::approvedAt))
        .map(Estimate::counted)
        .orElse(ExpectedRedemption.ALL);
  }
}
