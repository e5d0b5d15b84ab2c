package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.DisclosingPoints;
import punchcard.runtime.Backlog;

/// Tells partners of points that were earned or spent with them.
final class DiscloseEntries implements Processor<String, LedgerEntry, String, Object> {
  private final DisclosingPoints disclosing;
  private final Predicate<PartnerId> hasFeed;
  private final Backlog admission;
  private Participations participations;
  private KeyValueStore<String, Integer> erased;
  private WriteDisclosures write;

  /// @param admission which goes first
  DiscloseEntries(DisclosingPoints disclosing, Predicate<PartnerId> hasFeed, Backlog admission) {
    this.disclosing = disclosing;
    this.hasFeed = hasFeed;
    this.admission = admission;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.participations = new Participations(context);
    this.erased = context.getStateStore(SharedStores.ERASED);
    this.write = new WriteDisclosures(context);
  }

  @Override
  public void process(Record<String, LedgerEntry> record) {
    admission.giveWay();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    PointsRecords.moved(record.value())
        .filter(moved -> !participations.isShutOut(moved.partner()))
        .filter(moved -> erased.get(moved.member().value()) == null)
        .filter(moved -> hasFeed.test(moved.partner()))
        .ifPresent(moved -> disclosing.of(moved).forEach(it -> write.write(it, at)));
  }
}
