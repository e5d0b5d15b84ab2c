package punchcard.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordDeserializationException;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.LoggedEntry;
import punchcard.avro.LedgerEntry;
import punchcard.cli.audit.LoggedDecision;
import punchcard.cli.audit.LoggedReport;
import punchcard.cli.audit.StoredReports;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.records.DecisionRecords;
import punchcard.ledger.records.EntryRecords;
import punchcard.ledger.records.ReportRecords;
import punchcard.ledger.records.TermsRecords;

/// Reads what reports of closed months are compared by. The journal itself is not kept: it is read
/// again for each month.
///
/// @param zone of the programme's months
record ReportReading(String kafka, SchemaRegistry registry, ZoneId zone) {
  /// First the reports, then what they were worked out from: that is all there, then.
  StoredReports read() {
    List<LoggedReport> stored = new ArrayList<>();
    each(
        Topics.PERIOD_REPORTS,
        it -> stored.add(new LoggedReport(position(it), ReportRecords.read(it.value()))));
    List<LoggedDecision> decided = new ArrayList<>();
    each(
        Topics.ACCOUNTING_DECISIONS,
        it -> decided.add(new LoggedDecision(position(it), DecisionRecords.read(it.value()))));
    List<PartnerTerms> terms = new ArrayList<>();
    each(Topics.PARTNER_TERMS, it -> terms.add(TermsRecords.terms(it.value())));
    return new StoredReports(stored, decided, terms, cut -> each -> entries(cut, each), zone);
  }

  /// @throws IllegalStateException if one cannot be read
  private void entries(Cut upTo, Consumer<? super LoggedEntry> each) {
    try (var log = TopicReader.of(Topics.LEDGER_ENTRIES, kafka, registry)) {
      upTo.ends()
          .forEach(
              (partition, end) ->
                  log.read(partition, end, it -> each.accept(entry(position(it), it)), _ -> {}));
    } catch (RecordDeserializationException e) {
      throw new IllegalStateException(e.topicPartition() + "@" + e.offset() + " is no entry", e);
    }
  }

  private static LoggedEntry entry(LogPosition at, ConsumerRecord<?, LedgerEntry> of) {
    return new LoggedEntry(at, EntryRecords.read(of.value()));
  }

  private <V extends SpecificRecord> void each(
      Topic<V> topic, TopicReader.Each<V, RuntimeException> each) {
    try (var log = TopicReader.of(topic, kafka, registry)) {
      for (int partition : log.partitions().toArray()) log.read(partition, each, _ -> {});
    }
  }

  private static LogPosition position(ConsumerRecord<?, ?> of) {
    return new LogPosition(of.topic(), of.partition(), of.offset());
  }
}
