package punchcard.rules.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Place;

/// Reads the members' histories: a record for each event, in each member's order.
final class PastOfMembers {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 2 * Long.BYTES;
  private static final String FIRST = "/";

  /// Comes right after the slash.
  private static final String LAST = "0";

  private final ReadOnlyKeyValueStore<String, Recorded> store;

  PastOfMembers(ReadOnlyKeyValueStore<String, Recorded> store) {
    this.store = store;
  }

  record Placed(Place at, Recorded recorded) {}

  /// All from an instant on, in their order.
  List<Placed> since(String member, Instant from) {
    List<Placed> found = new ArrayList<>();
    try (KeyValueIterator<String, Recorded> all = store.range(start(member, from), member + LAST)) {
      while (all.hasNext()) found.add(placed(all.next()));
    }
    return found;
  }

  /// The first one that is meant; null: none is.
  @Nullable Placed first(String member, Predicate<Recorded> meant) {
    try (KeyValueIterator<String, Recorded> all = store.range(member + FIRST, member + LAST)) {
      while (all.hasNext()) {
        KeyValue<String, Recorded> next = all.next();
        if (meant.test(next.value)) return placed(next);
      }
    }
    return null;
  }

  /// The keys of those that are older, in their order.
  List<String> keysBefore(String member, Instant before) {
    List<String> old = new ArrayList<>();
    try (KeyValueIterator<String, Recorded> all =
        store.range(member + FIRST, start(member, before))) {
      while (all.hasNext()) old.add(all.next().key);
    }
    return old;
  }

  private static Placed placed(KeyValue<String, Recorded> found) {
    String key = found.key;
    int digits = key.length() - 2 * DIGITS;
    long millis = number(key.substring(digits, digits + DIGITS));
    long offset = number(key.substring(digits + DIGITS));
    return new Placed(new Place(Instant.ofEpochMilli(millis), offset), found.value);
  }

  static String key(String member, Place at) {
    return start(member, at.occurredAt()) + digits(at.offset());
  }

  private static String start(String member, Instant from) {
    return member + FIRST + digits(from.toEpochMilli());
  }

  /// In the order of the numbers, also of those less than zero.
  private static String digits(long number) {
    return HEX.toHexDigits(number ^ Long.MIN_VALUE);
  }

  private static long number(String digits) {
    return HexFormat.fromHexDigitsToLong(digits) ^ Long.MIN_VALUE;
  }
}
