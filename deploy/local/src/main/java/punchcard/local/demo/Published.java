package punchcard.local.demo;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import punchcard.avro.Position;

/// What the brokers acknowledged in this run, and so must not be lost: where it lies and which
/// event it is. Filled by the producers' threads.
final class Published {
  private final Map<Position, String> events = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> byPartner = new ConcurrentSkipListMap<>();

  PartnerPublisher.Acknowledged by(String partner) {
    AtomicLong count = byPartner.computeIfAbsent(partner, _ -> new AtomicLong());
    return (event, where) -> {
      events.put(position(where), nameOf(partner, event.getEventId()));
      count.incrementAndGet();
    };
  }

  private static Position position(RecordMetadata where) {
    return new Position(where.topic(), where.partition(), where.offset());
  }

  /// An event's name among all partners' events.
  static String nameOf(String partner, String eventId) {
    return partner + "/" + eventId;
  }

  long count() {
    return events.size();
  }

  long count(String partner) {
    AtomicLong count = byPartner.get(partner);
    return count == null ? 0 : count.get();
  }

  /// Each event's name by its position; not a copy.
  Map<Position, String> events() {
    return Collections.unmodifiableMap(events);
  }

  Set<String> partners() {
    return byPartner.keySet();
  }
}
