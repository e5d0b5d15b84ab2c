package punchcard.onboarding.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.RejectedEvent;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.onboarding.ReadRejected;
import punchcard.onboarding.person.TransitSeal;

/// Reads `rejected-events`, and opens what can still be opened.
///
/// @param kafka bootstrap servers
/// @param partitions of the topic
public record RejectedReader(
    String kafka, int partitions, SchemaRegistry registry, TransitSeal seal)
    implements ReadRejected {

  @Override
  public void all(Telling telling) throws IOException {
    Deserializer<RejectedEvent> values = Codecs.with(registry).rejected();
    for (int partition = 0; partition < partitions; partition++)
      new PartitionLog<>(kafka, Topics.REJECTED_EVENTS.name(), partition, values)
          .each(record -> telling.tell(rejected(record.value())));
  }

  private RejectedRecord rejected(RejectedEvent event) {
    return new RejectedRecord(
        event.getPartner(),
        Commands.logPosition(event.getSource()),
        event.getReceivedAt(),
        event.getReason(),
        event.getDetail(),
        Optional.ofNullable(event.getEventId()),
        bytes(event.getKey(), event.getSealed()),
        bytes(event.getValue(), event.getSealed()));
  }

  private Optional<ByteBuffer> bytes(@Nullable ByteBuffer buffer, boolean sealed) {
    if (buffer == null || !sealed) return Optional.ofNullable(buffer);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return seal.open(bytes).map(ByteBuffer::wrap);
  }
}
