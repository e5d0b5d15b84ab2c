package punchcard.rules.engine;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import punchcard.rules.BudgetKey;
import punchcard.rules.Place;

/// Who waits for which budget, in the order of the log.
final class BudgetQueues {
  private static final HexFormat HEX = HexFormat.of();

  private final Store<Long> waiting;

  /// @param waiting budget, place and member to the points that an event would be given
  BudgetQueues(Store<Long> waiting) {
    this.waiting = waiting;
  }

  /// An event that waits for a budget.
  record Waiting(String member, Place at) {}

  /// Several rules of a promotion may give points for an event: they wait together.
  ///
  /// @param minor what it waits for besides; less than zero: for so much less
  void wait(BudgetKey budget, Waiting event, long minor) {
    String key = key(budget, event);
    Long before = waiting.get(key);
    long all = (before == null ? 0 : before) + minor;
    if (all == 0) waiting.delete(key);
    else waiting.put(key, all);
  }

  /// An event waits no more; returns the minor units for which it did.
  long leave(BudgetKey budget, Waiting event) {
    String key = key(budget, event);
    Long minor = waiting.get(key);
    if (minor == null) return 0;
    waiting.delete(key);
    return minor;
  }

  /// The first that waits; null: nobody does.
  @Nullable Waiting first(BudgetKey budget) {
    String prefix = Slices.key(budget) + "/";
    AtomicReference<@Nullable Waiting> first = new AtomicReference<>();
    waiting.scan(
        prefix,
        Slices.key(budget) + "0",
        (key, _) -> {
          first.set(event(key.substring(prefix.length())));
          return false;
        });
    return first.get();
  }

  private static String key(BudgetKey budget, Waiting event) {
    return "%s/%s/%s/%s"
        .formatted(
            Slices.key(budget),
            HEX.toHexDigits(event.at().offset()),
            HEX.toHexDigits(event.at().occurredAt().toEpochMilli()),
            event.member());
  }

  private static Waiting event(String key) {
    String[] parts = key.split("/", 3);
    Place at =
        new Place(
            Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(parts[1])),
            HexFormat.fromHexDigitsToLong(parts[0]));
    return new Waiting(parts[2], at);
  }
}
