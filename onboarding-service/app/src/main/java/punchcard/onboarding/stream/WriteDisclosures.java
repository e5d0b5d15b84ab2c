package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.kernel.MemberId;
import punchcard.onboarding.disclosure.Disclosed;

/// Sends what is disclosed to the feed of the partner that may see it, and writes down that it was.
final class WriteDisclosures {
  private final ProcessorContext<String, Object> context;

  WriteDisclosures(ProcessorContext<String, Object> context) {
    this.context = context;
  }

  /// @param at when the log got what is disclosed
  void write(Disclosed disclosed, Instant at) {
    String member = disclosed.member().map(MemberId::value).orElse("");
    ToFeed toFeed =
        new ToFeed(
            disclosed.to(), context.taskId().partition(), DisclosureRecords.record(disclosed));
    send(member, toFeed, at, DisclosureTopology.TO_FEEDS);
    DisclosureRecords.made(disclosed, at)
        .ifPresent(made -> send(member, made, at, DisclosureTopology.TO_DISCLOSURES));
  }

  private void send(String key, Object value, Instant at, String sink) {
    context.forward(new Record<>(key, value, at.toEpochMilli()), sink);
  }
}
