package punchcard.events;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// Which way a schema may change, over all of its released versions.
enum Evolution {
  /// The new reads all that was ever written.
  BACKWARD_TRANSITIVE,
  /// Every old reader reads what is written now.
  FORWARD_TRANSITIVE;

  /// What is wrong with the current schema beside the released ones; empty if nothing is.
  List<String> violations(Schema current, List<Schema> released) {
    return released.stream().flatMap(old -> violations(current, old).stream()).toList();
  }

  private List<String> violations(Schema current, Schema old) {
    var result =
        switch (this) {
          case BACKWARD_TRANSITIVE ->
              SchemaCompatibility.checkReaderWriterCompatibility(current, old);
          case FORWARD_TRANSITIVE ->
              SchemaCompatibility.checkReaderWriterCompatibility(old, current);
        };
    return result.getType() == SchemaCompatibilityType.COMPATIBLE
        ? List.of()
        : result.getResult().getIncompatibilities().stream()
            .map(
                found -> found.getType() + " at " + found.getLocation() + ": " + found.getMessage())
            .toList();
  }
}
