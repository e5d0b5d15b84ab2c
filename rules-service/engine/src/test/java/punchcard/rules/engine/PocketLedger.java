package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CancelPromise;
import punchcard.avro.Credit;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.Issue;
import punchcard.avro.Mature;
import punchcard.avro.MergeInto;
import punchcard.avro.Posting;
import punchcard.avro.Promise;
import punchcard.avro.Separate;
import punchcard.avro.UndoMerge;

/// What the ledger makes of postings for one member, as its contract says: what is available and
/// what waits, and that nothing is refused or taken for a repetition.
final class PocketLedger {
  private final Map<String, Long> positions = new HashMap<>();
  private final SortedMap<String, Long> waiting = new TreeMap<>();
  private long available;

  void post(Posting posting) {
    String stream = posting.getSource().getStream();
    Long last = positions.put(stream, posting.getSource().getPosition());
    assertThat(posting.getSource().getPosition()).isGreaterThan(last == null ? -1 : last);
    switch (posting.getBody()) {
      case Issue issue -> give(issue.getCredits());
      case Difference difference -> {
        difference.getDebits().forEach(this::take);
        give(difference.getCredits());
      }
      case Mature mature -> available += mature(mature);
      case CancelPromise cancel -> assertThat(end(cancel.getBookingId())).isPositive();
      case MergeInto _, UndoMerge _, Separate _ -> {} // What moves, moves between accounts.
      default -> throw new AssertionError(posting.getBody());
    }
    assertThat(available).isNotNegative();
  }

  private void give(List<Credit> credits) {
    assertThat(credits).allMatch(credit -> credit.getAmountMinor() > 0);
    for (Credit credit : credits) {
      String promise = booking(credit.getPromise());
      if (promise == null) available += credit.getAmountMinor();
      else waiting.merge(promise, credit.getAmountMinor(), Long::sum);
    }
  }

  /// As far as they wait, of what waits.
  private void take(Debit debit) {
    String promise = booking(debit.getPromise());
    long waits = promise == null ? 0 : waiting.getOrDefault(promise, 0L);
    long ofWaiting = Math.min(waits, debit.getAmountMinor());
    if (promise != null && ofWaiting > 0) waiting.put(promise, waits - ofWaiting);
    available -= debit.getAmountMinor() - ofWaiting;
  }

  private static @Nullable String booking(@Nullable Promise promise) {
    return promise == null ? null : promise.getBookingId();
  }

  private long mature(Mature mature) {
    Long minor = mature.getAmountMinor();
    if (minor == null) return end(mature.getBookingId());
    Long left = waiting.merge(mature.getBookingId(), -minor, Long::sum);
    assertThat(left).isNotNegative();
    return minor;
  }

  private long end(String booking) {
    Long minor = waiting.remove(booking);
    if (minor == null || minor == 0) throw new AssertionError("nothing waits for " + booking);
    return minor;
  }

  long available() {
    return available;
  }

  long pending() {
    return waiting.values().stream().mapToLong(Long::longValue).sum();
  }
}
