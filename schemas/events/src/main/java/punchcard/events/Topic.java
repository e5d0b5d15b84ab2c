package punchcard.events;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// A topic and all that its readers and writers agree on. Keys are UTF-8 strings.
///
/// @param name the topic's name
/// @param owner who alone writes it
/// @param key what its keys are, in words
/// @param value the Avro envelope of its values
/// @param retention how long it keeps them
public record Topic<V extends SpecificRecord>(
    String name, Owner owner, String key, Class<V> value, Retention retention) {

  /// The registry's subject of the values: `<topic>-value`, as any default client expects.
  public String subject() {
    return name + "-value";
  }

  /// The schema that this build writes.
  public Schema schema() {
    return SpecificData.get().getSchema(value);
  }
}
