package punchcard.runtime.versions;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All versions of all things of a kind up to a position of their log.
///
/// @param byId per thing its versions, the oldest first
public record Published<I extends Comparable<I>, V>(
    NavigableMap<I, NavigableMap<Integer, V>> byId) {

  /// The versions of one thing, the oldest first; empty if it was never published.
  public NavigableMap<Integer, V> of(I id) {
    return byId.getOrDefault(id, new TreeMap<>());
  }

  /// The newest version of a thing.
  public Optional<V> latest(I id) {
    return Optional.ofNullable(of(id).lastEntry()).map(Map.Entry::getValue);
  }
}
