package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/// A few names, sorted as unsigned bytes, and what stands under each. They do not change, so who
/// has them may go through them while others come after them.
final class SortedEntries {
  static final SortedEntries NONE = new SortedEntries(new byte[0][]);

  /// Names and values in turn.
  private final byte[][] entries;

  private SortedEntries(byte[][] entries) {
    this.entries = entries;
  }

  int size() {
    return entries.length / 2;
  }

  byte @Nullable [] get(byte[] name) {
    int at = placeOf(name);
    return isAt(at, name) ? entries[at + 1] : null;
  }

  /// These, with that value under the name.
  ///
  /// @param value null: with nothing under it
  SortedEntries with(byte[] name, byte @Nullable [] value) {
    int at = placeOf(name);
    boolean has = isAt(at, name);
    if (value == null) return has ? new SortedEntries(without(at)) : this;
    byte[][] changed = has ? entries.clone() : withRoom(at);
    changed[at] = name;
    changed[at + 1] = value;
    return new SortedEntries(changed);
  }

  private byte[][] without(int at) {
    byte[][] fewer = Arrays.copyOf(entries, entries.length - 2);
    System.arraycopy(entries, at + 2, fewer, at, fewer.length - at);
    return fewer;
  }

  private byte[][] withRoom(int at) {
    byte[][] more = Arrays.copyOf(entries, entries.length + 2);
    System.arraycopy(entries, at, more, at + 2, entries.length - at);
    return more;
  }

  private boolean isAt(int at, byte[] name) {
    return at < entries.length && Arrays.equals(entries[at], name);
  }

  /// Where the name lies, or where it would.
  private int placeOf(byte[] name) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(entries[2 * middle], name) < 0) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  }

  /// Those whose names begin so, in their order.
  ///
  /// @param before what stands before each name in its key
  KeyValueIterator<Bytes, byte[]> beginningWith(byte[] beginning, byte[] before) {
    List<KeyValue<Bytes, byte[]>> found = new ArrayList<>();
    for (int at = placeOf(beginning); at < entries.length; at += 2) {
      if (!begins(entries[at], beginning)) break;
      found.add(KeyValue.pair(key(before, entries[at]), entries[at + 1]));
    }
    return new Found(found.iterator());
  }

  private static boolean begins(byte[] name, byte[] beginning) {
    return name.length >= beginning.length
        && Arrays.equals(name, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static Bytes key(byte[] before, byte[] name) {
    byte[] key = ByteBuffer.allocate(before.length + name.length).put(before).put(name).array();
    return Bytes.wrap(key);
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
