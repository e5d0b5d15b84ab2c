package punchcard.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import punchcard.events.SchemaRegistry;

/// Numbers schemas as they come, within one test, where a topology is driven without any network.
public final class FixedSchemaIds implements SchemaRegistry {
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  @Override
  public Optional<Integer> idOf(String subject, Schema schema) {
    return Optional.of(register(subject, schema));
  }

  @Override
  public Optional<Schema> byId(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  @Override
  public synchronized int register(String subject, Schema schema) {
    return schemas.entrySet().stream()
        .filter(known -> known.getValue().equals(schema))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> add(schema));
  }

  private int add(Schema schema) {
    int id = schemas.size() + 1;
    schemas.put(id, schema);
    return id;
  }
}
