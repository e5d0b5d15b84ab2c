package punchcard.onboarding.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Disclosure;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// Writes what a partner may see as its feed has it: the same for all, under a subject of each.
final class FeedCodec implements Serializer<ToFeed> {
  private final SchemaRegistry registry;
  private final Map<PartnerId, AvroCodec<Disclosure>> codecs = new ConcurrentHashMap<>();

  FeedCodec(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public byte[] serialize(@Nullable String topic, ToFeed to) {
    return codecs
        .computeIfAbsent(to.partner(), it -> new AvroCodec<>(Topics.partnerFeed(it), registry))
        .serialize(topic, to.disclosure());
  }
}
