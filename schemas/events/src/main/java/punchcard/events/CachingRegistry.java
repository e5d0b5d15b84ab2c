package punchcard.events;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/// Asks another registry once for what is there, whoever in this process asks: a schema that is
/// there is there for ever. What is not there may be there the next time. Safe for use by several
/// threads.
public final class CachingRegistry implements SchemaRegistry {
  private final SchemaRegistry registry;
  private final Map<Registered, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  private record Registered(String subject, Schema schema) {}

  /// @param registry whom to ask
  public CachingRegistry(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Optional<Integer> idOf(String subject, Schema schema) {
    Registered one = new Registered(subject, schema);
    Integer known = ids.get(one);
    if (known != null) return Optional.of(known);
    Optional<Integer> found = registry.idOf(subject, schema);
    found.ifPresent(id -> ids.put(one, id));
    return found;
  }

  @Override
  public Optional<Schema> byId(int id) {
    Schema known = schemas.get(id);
    if (known != null) return Optional.of(known);
    Optional<Schema> found = registry.byId(id);
    found.ifPresent(schema -> schemas.put(id, schema));
    return found;
  }

  @Override
  public int register(String subject, Schema schema) {
    Registered one = new Registered(subject, schema);
    Integer known = ids.get(one);
    if (known != null) return known;
    int id = registry.register(subject, schema);
    ids.put(one, id);
    return id;
  }
}
