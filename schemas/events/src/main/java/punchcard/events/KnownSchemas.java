package punchcard.events;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/// What the registry has said, remembered. A schema that is there is there for ever; one that was
/// not there is asked for again only on behalf of a record appended after that answer, so a flood
/// of one unknown id costs one round trip and a schema registered later is still found.
final class KnownSchemas {
  /// How many unknown ids are remembered; past that, a flood of random ids has begun.
  private static final int MOST_UNKNOWN = 10_000;

  private final SchemaRegistry registry;
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final Map<Integer, Long> unknownSince = new ConcurrentHashMap<>();

  KnownSchemas(SchemaRegistry registry) {
    this.registry = registry;
  }

  int idOf(String subject, Schema schema) {
    Integer known = ids.get(subject);
    if (known != null) return known;
    int id =
        registry
            .idOf(subject, schema)
            .orElseThrow(
                () -> new IllegalStateException("not registered: this schema of " + subject));
    ids.put(subject, id);
    return id;
  }

  Optional<Schema> byId(int id, long appendedAtMillis) {
    Schema known = schemas.get(id);
    if (known != null) return Optional.of(known);
    Long unknownAt = unknownSince.get(id);
    if (unknownAt != null && appendedAtMillis <= unknownAt) return Optional.empty();
    long askedAt = System.currentTimeMillis();
    Optional<Schema> found = registry.byId(id);
    found.ifPresentOrElse(schema -> schemas.put(id, schema), () -> rememberUnknown(id, askedAt));
    return found;
  }

  private void rememberUnknown(int id, long askedAt) {
    if (unknownSince.size() >= MOST_UNKNOWN) unknownSince.clear();
    unknownSince.put(id, askedAt);
  }
}
