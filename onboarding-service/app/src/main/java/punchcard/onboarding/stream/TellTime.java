package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberEvent;

/// Tells every partition of the log once a minute how far time has come: so what ends by itself
/// ends where nothing else happens, and at a place in the log.
///
/// @param <V> of what its task reads, which it lets pass: only the clock makes it write
final class TellTime<V> implements Processor<String, V, String, MemberEvent> {
  static final Duration EVERY = Duration.ofMinutes(1);
  private static final String KEY = "marker";

  private ProcessorContext<String, MemberEvent> context;

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, this::tell);
  }

  private void tell(long now) {
    context.forward(new Record<>(KEY, MemberEvents.tick(Instant.ofEpochMilli(now)), now));
  }

  @Override
  public void process(Record<String, V> record) {}
}
