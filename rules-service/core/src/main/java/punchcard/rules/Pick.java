package punchcard.rules;

/// Which rules of a group give points, of those that would.
public enum Pick {
  /// All of them.
  STACK,
  /// The one that gives the member the most; of equals the first in the file.
  BEST,
  /// The one of the lowest priority number; of equals the first in the file.
  FIRST
}
