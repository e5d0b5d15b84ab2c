package punchcard.runtime.versions;

/// What became of a request to publish.
public sealed interface Publication {
  /// The version that now has the content.
  int version();

  /// A new version, in the log.
  record Added(int version) implements Publication {}

  /// Nothing: the newest version has this very content.
  record Unchanged(int version) implements Publication {}
}
