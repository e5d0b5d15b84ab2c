package punchcard.rules.stream;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.rules.engine.Store;

/// A task's own store.
record StreamsStore<V>(KeyValueStore<String, V> store) implements Store<V> {
  @Override
  public @Nullable V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public void scan(String from, String to, BiPredicate<String, V> visit) {
    new QueriedStore<>(store).scan(from, to, visit);
  }

  @Override
  public void each(BiConsumer<String, V> visit) {
    new QueriedStore<>(store).each(visit);
  }
}
