package punchcard.cli.accounts;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;
import punchcard.avro.AccountingDecision;
import punchcard.avro.LedgerEntry;
import punchcard.avro.PartnerTermsVersion;
import punchcard.cli.ProgressLine;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.records.DecisionRecords;
import punchcard.ledger.records.EntryRecords;
import punchcard.ledger.records.TermsRecords;

/// All that accounts are worked out from, as far as the log has it.
record Facts(
    ZoneId zone, Decisions decisions, List<LoggedEntry> entries, List<PartnerTerms> terms) {

  /// In this order: a month that is closed was cut before where the journal ends by then, and terms
  /// that are stamped were published before.
  static Facts read(String kafka, SchemaRegistry registry, ZoneId zone, PrintStream progress) {
    List<Decision> decisions = new ArrayList<>();
    new WholeTopic<AccountingDecision>(kafka, registry, Topics.ACCOUNTING_DECISIONS)
        .read(
            (_, value) -> decisions.add(DecisionRecords.read(value)),
            new ProgressLine("decisions", "offset", progress));
    List<LoggedEntry> entries = new ArrayList<>();
    new WholeTopic<LedgerEntry>(kafka, registry, Topics.LEDGER_ENTRIES)
        .read(
            (position, value) -> entries.add(new LoggedEntry(position, EntryRecords.read(value))),
            new ProgressLine("entries", "offset", progress));
    List<PartnerTerms> terms = new ArrayList<>();
    new WholeTopic<PartnerTermsVersion>(kafka, registry, Topics.PARTNER_TERMS)
        .read(
            (_, value) -> terms.add(TermsRecords.terms(value)),
            new ProgressLine("terms", "offset", progress));
    return new Facts(zone, Decisions.of(decisions), entries, terms);
  }

  Periods periods() {
    YearMonth oldest =
        entries.stream()
            .map(entry -> entry.transaction().period())
            .min(Comparator.naturalOrder())
            .orElse(YearMonth.from(Instant.now().atZone(zone)));
    return decisions.periods(oldest, zone);
  }

  TermsBook book() {
    return new TermsBook(terms, decisions.departures());
  }

  /// The newest version of a partner's terms whose time has come.
  Optional<PartnerTerms> inForce(PartnerId partner, Instant now) {
    return terms.stream()
        .filter(version -> version.partner().equals(partner))
        .filter(version -> !version.validFrom().isAfter(now))
        .max(Comparator.comparing(PartnerTerms::version));
  }
}
