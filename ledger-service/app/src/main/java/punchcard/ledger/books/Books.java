package punchcard.ledger.books;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.PublishedTerms;
import punchcard.ledger.publishing.TermsLog;

/// What the journal is counted by: what accountants have decided, and what was agreed.
record Books(Decisions decisions, List<PartnerTerms> terms) {
  /// As long as no month is closed, each entry counts in its own.
  private static final YearMonth BEFORE_ALL = YearMonth.of(1970, 1);

  /// To the ends of both logs: what is stamped in an entry that was read before is in them.
  ///
  /// @throws punchcard.runtime.versions.LogUnavailable if one cannot be read to its end in time
  static Books read(DecisionLog decisions, TermsLog terms) {
    return new Books(
        decisions.read(),
        terms.read().byId().values().stream()
            .flatMap(versions -> versions.values().stream())
            .map(PublishedTerms::terms)
            .toList());
  }

  /// Whether anybody's cover is to be watched.
  boolean hasCovers() {
    return terms.stream().anyMatch(version -> !(version.cover() instanceof Cover.None));
  }

  Periods periods(ZoneId zone) {
    return decisions.periods(BEFORE_ALL, zone);
  }

  TermsBook book() {
    return new TermsBook(terms, decisions.departures());
  }

  /// Of each partner's terms, the newest version whose time has come.
  Collection<PartnerTerms> inForce(Instant now) {
    Map<PartnerId, PartnerTerms> newest = new TreeMap<>();
    for (PartnerTerms version : terms)
      if (!version.validFrom().isAfter(now))
        newest.merge(version.partner(), version, (a, b) -> a.version() > b.version() ? a : b);
    return newest.values();
  }
}
