package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Place;

/// Reads the members' histories: a record for each event, in each member's order.
public final class PastOfMembers {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 2 * Long.BYTES;
  private static final String FIRST = "/";

  /// No member's id begins so high.
  private static final String HIGHEST = "\uffff";

  /// Comes right after the slash.
  private static final String LAST = "0";

  private final ReadOnlyStore<Recorded> store;

  public PastOfMembers(ReadOnlyStore<Recorded> store) {
    this.store = store;
  }

  public record Placed(Place at, Recorded recorded) {}

  /// All from an instant on, in their order.
  public List<Placed> since(String member, Instant from) {
    List<Placed> found = new ArrayList<>();
    store.scan(
        start(member, from),
        member + LAST,
        (key, recorded) -> found.add(new Placed(place(key), recorded)));
    return found;
  }

  /// The first one that is meant; null: none is.
  public @Nullable Placed first(String member, Predicate<Recorded> meant) {
    AtomicReference<@Nullable Placed> first = new AtomicReference<>();
    store.scan(
        member + FIRST,
        member + LAST,
        (key, recorded) -> {
          if (meant.test(recorded)) first.set(new Placed(place(key), recorded));
          return first.get() == null;
        });
    return first.get();
  }

  /// The keys of those that are older, in their order.
  List<String> keysBefore(String member, Instant before) {
    List<String> old = new ArrayList<>();
    store.scan(member + FIRST, start(member, before), (key, _) -> old.add(key));
    return old;
  }

  /// Members who have a history, in the order of their ids.
  ///
  /// @param after only those behind this one; empty: from the first on
  /// @param most of them
  List<String> membersAfter(String after, int most) {
    List<String> members = new ArrayList<>();
    store.scan(
        after.isEmpty() ? after : after + LAST,
        HIGHEST,
        (key, _) -> {
          String member = key.substring(0, key.length() - 2 * DIGITS - FIRST.length());
          if (members.isEmpty() || !members.getLast().equals(member)) members.add(member);
          return members.size() < most;
        });
    return members;
  }

  private static Place place(String key) {
    int digits = key.length() - 2 * DIGITS;
    long millis = number(key.substring(digits, digits + DIGITS));
    long offset = number(key.substring(digits + DIGITS));
    return new Place(Instant.ofEpochMilli(millis), offset);
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
