package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.jspecify.annotations.Nullable;

/// Can be asked for a key, and for nothing else. Keys and values lie one behind the other in large
/// arrays, and a table tells where: to find one among millions is two looks into memory, where a
/// map of objects takes five, and to the garbage collector it is a few objects.
///
/// Open addressing with linear probing; what is deleted is closed up by shifting back (Knuth, The
/// Art of Computer Programming, volume 3, 6.4, algorithm R). An entry takes its key, its value,
/// four bytes, and 12 to 24 bytes of the table. Keys and values have at most 65,535 bytes each, a
/// store 8 GB.
final class PackedEntries extends FoundByHash {
  private static final int SMALLEST = 1 << 10;
  private static final int PAGE = 1 << 20;

  /// Entries begin where it is a multiple of this, so that an `int` can tell a place in 8 GB.
  private static final int UNIT = 4;

  private static final int UNITS = PAGE / UNIT;
  private static final int MOST_PAGES = Integer.MAX_VALUE / UNITS;

  /// The lengths of key and value, of two bytes each.
  private static final int HEADER = 4;

  private static final int LONGEST = 0xFFFF;
  private static final int NOWHERE = -1;

  /// Per slot, a key's hash above and the entry's place + 1 below; 0: free.
  private long[] slots = new long[SMALLEST];
  private List<byte[]> pages = new ArrayList<>();
  private int size;

  /// Where the last page goes on.
  private int end;

  private long written;
  private long dead;

  private PackedEntries(String name) {
    super(name);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name, "packed-entries", PackedEntries::new);
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    int slot = find(key.get(), hash(key.get()));
    return slot == NOWHERE ? null : value(place(slot));
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    int hash = hash(key.get());
    int slot = find(key.get(), hash);
    if (slot != NOWHERE) {
      dead += length(page(place(slot)), at(place(slot)));
      if (value == null) free(slot);
      else slots[slot] = filled(hash, write(key.get(), value));
      if (dead > PAGE && dead > written / 2) rewrite();
    } else if (value != null) add(hash, write(key.get(), value));
  }

  @Override
  public synchronized long approximateNumEntries() {
    return size;
  }

  @Override
  void clear() {
    slots = new long[SMALLEST];
    pages = new ArrayList<>();
    size = 0;
    written = 0;
    dead = 0;
  }

  private static int hash(byte[] key) {
    int hash = 0x9E3779B9 * Arrays.hashCode(key);
    return hash ^ hash >>> 16;
  }

  private int find(byte[] key, int hash) {
    for (int slot = home(hash); slots[slot] != 0; slot = behind(slot))
      if (hashOf(slot) == hash && isKey(key, place(slot))) return slot;
    return NOWHERE;
  }

  private void add(int hash, int place) {
    if (++size > slots.length / 3 * 2) lengthen();
    fill(slots, hash, place);
  }

  private void fill(long[] slots, int hash, int place) {
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0) slot = slot + 1 & slots.length - 1;
    slots[slot] = filled(hash, place);
  }

  private void lengthen() {
    long[] longer = new long[Math.multiplyExact(2, slots.length)];
    for (int slot = 0; slot < slots.length; slot++)
      if (slots[slot] != 0) fill(longer, hashOf(slot), place(slot));
    slots = longer;
  }

  /// Whoever lies behind the gap and would not be found across it moves into it, and leaves
  // another.
  private void free(int gap) {
    for (int slot = behind(gap); slots[slot] != 0; slot = behind(slot)) {
      int fromHome = slot - home(hashOf(slot)) & slots.length - 1;
      int fromGap = slot - gap & slots.length - 1;
      if (fromHome >= fromGap) {
        slots[gap] = slots[slot];
        gap = slot;
      }
    }
    slots[gap] = 0;
    size--;
  }

  private static long filled(int hash, int place) {
    return (long) hash << Integer.SIZE | Integer.toUnsignedLong(place + 1);
  }

  private int home(int hash) {
    return hash & slots.length - 1;
  }

  private int behind(int slot) {
    return slot + 1 & slots.length - 1;
  }

  private int hashOf(int slot) {
    return (int) (slots[slot] >>> Integer.SIZE);
  }

  private int place(int slot) {
    return (int) slots[slot] - 1;
  }

  private boolean isKey(byte[] key, int place) {
    byte[] page = page(place);
    int from = at(place) + HEADER;
    return keyLength(page, at(place)) == key.length
        && Arrays.equals(page, from, from + key.length, key, 0, key.length);
  }

  private byte[] value(int place) {
    byte[] page = page(place);
    int from = at(place) + HEADER + keyLength(page, at(place));
    return Arrays.copyOfRange(page, from, from + valueLength(page, at(place)));
  }

  private static int length(byte[] page, int at) {
    return HEADER + keyLength(page, at) + valueLength(page, at);
  }

  private static int keyLength(byte[] page, int at) {
    return ((page[at] & 0xFF) << Byte.SIZE) | (page[at + 1] & 0xFF);
  }

  private static int valueLength(byte[] page, int at) {
    return ((page[at + 2] & 0xFF) << Byte.SIZE) | (page[at + 3] & 0xFF);
  }

  private byte[] page(int place) {
    return pages.get(place / UNITS);
  }

  private static int at(int place) {
    return place % UNITS * UNIT;
  }

  /// @return its place
  private int write(byte[] key, byte[] value) {
    if (Math.max(key.length, value.length) > LONGEST)
      throw new IllegalArgumentException("a key or value of more than " + LONGEST + " bytes");
    int place = reserve(HEADER + key.length + value.length);
    byte[] page = page(place);
    int at = at(place);
    page[at] = (byte) (key.length >>> Byte.SIZE);
    page[at + 1] = (byte) key.length;
    page[at + 2] = (byte) (value.length >>> Byte.SIZE);
    page[at + 3] = (byte) value.length;
    System.arraycopy(key, 0, page, at + HEADER, key.length);
    System.arraycopy(value, 0, page, at + HEADER + key.length, value.length);
    return place;
  }

  private int reserve(int length) {
    if (pages.isEmpty() || end + length > PAGE) turnPage();
    int place = (pages.size() - 1) * UNITS + end / UNIT;
    end = (end + length + UNIT - 1) / UNIT * UNIT;
    written += length;
    return place;
  }

  private void turnPage() {
    if (pages.size() == MOST_PAGES) throw new IllegalStateException(name() + " is full");
    pages.add(new byte[PAGE]);
    end = 0;
  }

  /// Leaves out what is dead.
  private void rewrite() {
    List<byte[]> before = pages;
    pages = new ArrayList<>();
    written = 0;
    dead = 0;
    for (int slot = 0; slot < slots.length; slot++)
      if (slots[slot] != 0)
        slots[slot] = filled(hashOf(slot), copy(before.get(place(slot) / UNITS), at(place(slot))));
  }

  private int copy(byte[] from, int at) {
    int length = length(from, at);
    int place = reserve(length);
    System.arraycopy(from, at, page(place), at(place), length);
    return place;
  }
}
