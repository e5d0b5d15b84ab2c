package punchcard.cli.accounts;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;
import punchcard.cli.ProgressLine;
import punchcard.cli.TopicReader;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Owner;
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
    try (var log = TopicReader.of(Topics.ACCOUNTING_DECISIONS, kafka, registry)) {
      log.readAll(
          read -> decisions.add(DecisionRecords.read(read.value())),
          new ProgressLine("decisions", "offset", progress));
    }
    List<LoggedEntry> entries = new ArrayList<>();
    try (var log = TopicReader.of(Topics.LEDGER_ENTRIES, kafka, registry)) {
      log.readAll(
          read -> entries.add(new LoggedEntry(position(read), EntryRecords.read(read.value()))),
          new ProgressLine("entries", "offset", progress));
    }
    List<PartnerTerms> terms = new ArrayList<>();
    try (var log = TopicReader.of(Topics.PARTNER_TERMS, kafka, registry)) {
      log.readAll(
          read -> terms.add(TermsRecords.terms(read.value())),
          new ProgressLine("terms", "offset", progress));
    }
    return new Facts(zone, Decisions.of(decisions), entries, terms);
  }

  private static LogPosition position(ConsumerRecord<?, ?> of) {
    return new LogPosition(of.topic(), of.partition(), of.offset());
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

  /// Whether a partner has terms, or an entry is about it.
  boolean know(PartnerId partner) {
    return terms.stream().anyMatch(version -> version.partner().equals(partner))
        || entries.stream()
            .flatMap(entry -> entry.transaction().legs().stream())
            .anyMatch(leg -> leg.account().owner().equals(new Owner.Partner(partner)));
  }

  /// The newest version of a partner's terms whose time has come.
  Optional<PartnerTerms> inForce(PartnerId partner, Instant now) {
    return terms.stream()
        .filter(version -> version.partner().equals(partner))
        .filter(version -> !version.validFrom().isAfter(now))
        .max(Comparator.comparing(PartnerTerms::version));
  }
}
