package punchcard.runtime.versions;

import java.util.Optional;

/// What is to be published, once it is known which version it will be.
@FunctionalInterface
public interface NextVersion<V> {
  /// The version to add; empty if the newest one says the same already. It is asked again when
  /// somebody else was faster; what it throws ends the publishing, and nothing is added.
  ///
  /// @param number the version's number
  /// @param newest the version before, if this is not the first
  Optional<V> numbered(int number, Optional<V> newest);
}
