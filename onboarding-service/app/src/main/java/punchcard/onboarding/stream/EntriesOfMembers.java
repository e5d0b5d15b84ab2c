package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/// Entries under `member/name`: can be asked for one, and for all of a member whose names begin
/// alike, which come in the order of their names.
///
/// A hash table with chains, by the member alone, so that all of one member lie in one chain. Most
/// members have a single entry, which takes some 30 bytes besides its key and value; to find one of
/// many takes as long as to read them all.
final class EntriesOfMembers extends FoundByHash {
  private static final byte BETWEEN = '/';
  private static final int SMALLEST = 1 << 10;

  private static final Comparator<Entry> BY_KEY =
      Comparator.comparing(entry -> entry.key, Arrays::compareUnsigned);

  private @Nullable Entry[] chains = new Entry[SMALLEST];
  private int size;

  /// One of a chain, and what comes behind it.
  private static final class Entry {
    private final byte[] key;
    private byte[] value;
    private @Nullable Entry next;

    Entry(byte[] key, byte[] value, @Nullable Entry next) {
      this.key = key;
      this.value = value;
      this.next = next;
    }
  }

  private EntriesOfMembers(String name) {
    super(name);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name, "entries-of-members", EntriesOfMembers::new);
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    Entry found = find(key.get());
    return found == null ? null : found.value;
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    Entry found = find(key.get());
    if (value == null) {
      if (found != null) remove(found);
    } else if (found != null) found.value = value;
    else add(key.get(), value);
  }

  /// @param prefix begins with a member and what is behind it
  @Override
  public synchronized <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(
      P prefix, S serializer) {
    byte[] beginning = serializer.serialize(null, prefix);
    List<Entry> found = new ArrayList<>();
    for (Entry it = chains[chainOf(beginning)]; it != null; it = it.next)
      if (begins(it.key, beginning)) found.add(it);
    found.sort(BY_KEY);
    return new Found(
        found.stream().map(it -> KeyValue.pair(Bytes.wrap(it.key), it.value)).toList().iterator());
  }

  @Override
  public synchronized long approximateNumEntries() {
    return size;
  }

  @Override
  void clear() {
    chains = new Entry[SMALLEST];
    size = 0;
  }

  private @Nullable Entry find(byte[] key) {
    for (Entry it = chains[chainOf(key)]; it != null; it = it.next)
      if (Arrays.equals(it.key, key)) return it;
    return null;
  }

  private void add(byte[] key, byte[] value) {
    if (size == chains.length) lengthen();
    int chain = chainOf(key);
    chains[chain] = new Entry(key, value, chains[chain]);
    size++;
  }

  private void remove(Entry entry) {
    int chain = chainOf(entry.key);
    if (chains[chain] == entry) chains[chain] = entry.next;
    else before(entry, chain).next = entry.next;
    size--;
  }

  private Entry before(Entry entry, int chain) {
    for (Entry it = chains[chain]; it != null; it = it.next) if (it.next == entry) return it;
    throw new IllegalStateException("it is not in its chain");
  }

  /// Twice as many chains, or else they would grow with the members.
  private void lengthen() {
    @Nullable Entry[] before = chains;
    chains = new Entry[Math.multiplyExact(2, before.length)];
    for (Entry head : before)
      for (Entry it = head; it != null; ) {
        Entry next = it.next;
        int chain = chainOf(it.key);
        it.next = chains[chain];
        chains[chain] = it;
        it = next;
      }
  }

  /// By what stands before the first `/`.
  private int chainOf(byte[] key) {
    int hash = 1;
    int at = 0;
    while (key[at] != BETWEEN) hash = 31 * hash + key[at++];
    return (hash ^ hash >>> 16) & chains.length - 1;
  }

  private static boolean begins(byte[] key, byte[] beginning) {
    return key.length >= beginning.length
        && Arrays.equals(key, 0, beginning.length, beginning, 0, beginning.length);
  }

  /// Goes through what was found.
  private static final class Found implements KeyValueIterator<Bytes, byte[]> {
    private final Iterator<KeyValue<Bytes, byte[]>> entries;

    Found(Iterator<KeyValue<Bytes, byte[]>> entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      return entries.next();
    }

    @Override
    public Bytes peekNextKey() {
      throw new UnsupportedOperationException("nobody looks ahead");
    }

    @Override
    public void close() {} // It holds nothing.
  }
}
