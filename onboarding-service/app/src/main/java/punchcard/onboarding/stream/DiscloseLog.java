package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.Disclosing;
import punchcard.runtime.Backlog;

/// Discloses what the log says of members. What concerns nobody's view it gets as null.
final class DiscloseLog implements Processor<String, @Nullable MemberEvent, String, Object> {
  private final Disclosing disclosing;
  private final Predicate<PartnerId> hasFeed;
  private final Backlog admission;
  private ProcessorContext<String, Object> context;
  private DiscloseFacts facts;
  private WriteDisclosures write;

  /// @param admission which goes first
  DiscloseLog(Disclosing disclosing, Predicate<PartnerId> hasFeed, Backlog admission) {
    this.disclosing = disclosing;
    this.hasFeed = hasFeed;
    this.admission = admission;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.facts = new DiscloseFacts(disclosing, hasFeed, new SharedStores(context));
    this.write = new WriteDisclosures(context);
  }

  @Override
  public void process(Record<String, @Nullable MemberEvent> record) {
    admission.giveWay();
    @Nullable MemberEvent event = record.value();
    if (event == null) return;
    long offset = context.recordMetadata().orElseThrow().offset();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    facts
        .next(new LoggedRecord<>(offset, at, event))
        .forEach(disclosed -> write.write(disclosed, at));
  }
}
