package punchcard.onboarding.stream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/// Entries under `member/name`: can be asked for one, and for all of a member whose names begin
/// alike, which come in the order of their names.
final class EntriesOfMembers extends FoundByHash {
  private static final byte BETWEEN = '/';

  private final Map<Bytes, SortedEntries> members = new HashMap<>();
  private long size;

  private EntriesOfMembers(String name) {
    super(name);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name, "entries-of-members", EntriesOfMembers::new);
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    int at = between(key.get());
    return of(member(key.get(), at)).get(name(key.get(), at));
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    int at = between(key.get());
    Bytes member = member(key.get(), at);
    SortedEntries before = of(member);
    SortedEntries after = before.with(name(key.get(), at), value);
    size += after.size() - before.size();
    if (after.size() == 0) members.remove(member);
    else members.put(member, after);
  }

  /// @param prefix begins with a member and what is behind it
  @Override
  public synchronized <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(
      P prefix, S serializer) {
    byte[] begins = serializer.serialize(null, prefix);
    int at = between(begins);
    return of(member(begins, at)).beginningWith(name(begins, at), Arrays.copyOf(begins, at + 1));
  }

  @Override
  public synchronized long approximateNumEntries() {
    return size;
  }

  @Override
  void clear() {
    members.clear();
    size = 0;
  }

  private SortedEntries of(Bytes member) {
    return members.getOrDefault(member, SortedEntries.NONE);
  }

  private static int between(byte[] key) {
    for (int at = 0; at < key.length; at++) if (key[at] == BETWEEN) return at;
    throw new IllegalArgumentException("of no member: " + Bytes.wrap(key));
  }

  private static Bytes member(byte[] key, int at) {
    return Bytes.wrap(Arrays.copyOf(key, at));
  }

  private static byte[] name(byte[] key, int at) {
    return Arrays.copyOfRange(key, at + 1, key.length);
  }
}
