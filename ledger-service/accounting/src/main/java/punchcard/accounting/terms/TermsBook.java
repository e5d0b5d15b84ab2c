package punchcard.accounting.terms;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.PartnerTerms;

/// Every version of every partner's terms, and who has left.
///
/// Prices are not looked up here: they are stamped. What is not stamped (when points are billed,
/// who stands for them, how lines are taxed) is found by the version that is.
public final class TermsBook {
  private final Map<PartnerId, Map<Integer, PartnerTerms>> versions = new HashMap<>();
  private final List<Departure> departures;

  /// @throws IllegalArgumentException if a version is there twice
  public TermsBook(Collection<PartnerTerms> terms, Collection<Departure> departures) {
    this.departures = List.copyOf(departures);
    for (PartnerTerms each : terms)
      if (versions.computeIfAbsent(each.partner(), _ -> new HashMap<>()).put(each.version(), each)
          != null)
        throw new IllegalArgumentException("twice: " + each.partner() + " " + each.version());
  }

  /// The terms of a version that is stamped somewhere.
  ///
  /// @throws IllegalStateException if there is no such version: nothing else could have stamped
  ///     it
  public PartnerTerms version(PartnerId partner, int version) {
    PartnerTerms terms = versions.getOrDefault(partner, Map.of()).get(version);
    if (terms == null) throw new IllegalStateException("no terms " + version + " of " + partner);
    return terms;
  }

  /// The terms under which points were made; none if nothing was agreed.
  public Optional<PartnerTerms> of(Stamp stamp) {
    return stamp.termsVersion() == 0
        ? Optional.empty()
        : Optional.of(version(stamp.issuer(), stamp.termsVersion()));
  }

  /// Whether the points' issuer pays for them when they are made.
  public boolean isBilledAtIssue(Stamp stamp) {
    return of(stamp).filter(terms -> terms.issue().billed() == Billed.AT_ISSUE).isPresent();
  }

  /// Whether the points' issuer pays for them when they are spent.
  public boolean isBilledAtRedemption(Stamp stamp) {
    return of(stamp).filter(terms -> terms.issue().billed() == Billed.AT_REDEMPTION).isPresent();
  }

  /// Who has left, or will.
  public List<Departure> departures() {
    return departures;
  }

  /// Who left in a month.
  public List<Departure> departuresIn(YearMonth period) {
    return departures.stream().filter(d -> d.period().equals(period)).toList();
  }

  /// What was agreed about the outstanding points of a partner that had left before a month;
  /// empty if it has not.
  public Optional<OutstandingPaid> settledBefore(PartnerId partner, YearMonth period) {
    return departures.stream()
        .filter(d -> d.partner().equals(partner) && d.period().isBefore(period))
        .findFirst()
        .map(this::outstandingPaid);
  }

  /// Whether a partner has left by the end of a month, and pays for nothing any more.
  public boolean isSettledAt(PartnerId partner, YearMonth end) {
    return settledBefore(partner, end.plusMonths(1))
        .filter(paid -> paid != OutstandingPaid.BY_ISSUER_AS_SPENT)
        .isPresent();
  }

  public OutstandingPaid outstandingPaid(Departure departure) {
    return version(departure.partner(), departure.termsVersion()).outstanding();
  }
}
