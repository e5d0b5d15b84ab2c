package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberEvent;

/// Tells every partition of the log in equal steps how far time has come: so what ends by itself
/// ends where nothing else happens, and at a place in the log.
///
/// @param <V> of what its task reads, which it lets pass: only the clock makes it write
final class TellTime<V> implements Processor<String, V, String, MemberEvent> {
  private static final String KEY = "marker";

  private final Duration every;
  private ProcessorContext<String, MemberEvent> context;

  TellTime(Duration every) {
    this.every = every;
  }

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::tell);
  }

  private void tell(long now) {
    context.forward(new Record<>(KEY, MemberEvents.tick(Instant.ofEpochMilli(now)), now));
  }

  @Override
  public void process(Record<String, V> record) {}
}
