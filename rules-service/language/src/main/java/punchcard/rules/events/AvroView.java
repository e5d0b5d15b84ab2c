package punchcard.rules.events;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// An Avro record as a map from field names to values, each converted when first asked for.
final class AvroView extends AbstractMap<String, Object> {
  private final AvroLayout layout;
  private final IndexedRecord record;
  private final @Nullable Object[] converted;

  AvroView(AvroLayout layout, IndexedRecord record) {
    this.layout = layout;
    this.record = record;
    this.converted = new Object[layout.size()];
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return field instanceof String name && layout.slot(name) != null;
  }

  @Override
  public @Nullable Object get(@Nullable Object field) {
    Integer slot = field instanceof String name ? layout.slot(name) : null;
    return slot == null ? null : at(slot);
  }

  private Object at(int slot) {
    Object known = converted[slot];
    if (known != null) return known;
    Object value = layout.value(record, slot);
    converted[slot] = value;
    return value;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String name : layout.names()) all.put(name, get(name));
    return all.entrySet();
  }
}
