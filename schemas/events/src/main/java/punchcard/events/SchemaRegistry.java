package punchcard.events;

import java.util.Optional;
import org.apache.avro.Schema;

/// Where schemas have numbers. Every method may wait for the network.
public interface SchemaRegistry {
  /// The id of this very schema in the subject, if it is registered there.
  ///
  /// @throws RegistryUnavailable if the registry does not answer
  Optional<Integer> idOf(String subject, Schema schema);

  /// The schema of this id, if there is one.
  ///
  /// @throws RegistryUnavailable if the registry does not answer
  Optional<Schema> byId(int id);

  /// Registers the schema under the subject, unless it is there, and returns its id.
  ///
  /// @throws RegistryUnavailable if the registry does not answer
  /// @throws IllegalStateException if the registry refuses it, as incompatible for instance
  int register(String subject, Schema schema);
}
