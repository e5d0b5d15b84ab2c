package punchcard.rules.engine;

/// What a partition remembers, by key, and may change.
public interface Store<V> extends ReadOnlyStore<V> {
  void put(String key, V value);

  void delete(String key);
}
