package punchcard.rules.yaml;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import punchcard.rules.EventType;
import punchcard.rules.Pending;
import punchcard.rules.Promotion;
import punchcard.rules.Run;

/// Reads `pending: booking`, `pending: promotion`, `pending: completion` and `pending: P14D`.
final class PendingReader {
  private static final String BOOKING = "booking";
  private static final String PROMOTION = "promotion";
  private static final String COMPLETION = "completion";

  private PendingReader() {}

  /// @param on the type of event that earns the points; null if it is not known, which was told
  /// @param promotion of which the rule is a part; null: of none
  static @Nullable Pending read(
      @Nullable Text text, @Nullable EventType on, @Nullable Promotion promotion) {
    if (text == null) return null;
    if (text.value().equals(PROMOTION)) return untilOver(text, promotion);
    if (text.value().equals(COMPLETION)) return untilCompletion(text, promotion);
    if (text.value().equals(BOOKING)) return untilBooking(text, on);
    Period period =
        text.as(
            Names::lifetime,
            "what points can wait for: booking, promotion, completion, or at most 100 years: P14D,"
                + " P3M");
    return period == null ? null : new Pending.ForPeriod(period);
  }

  /// They can be spent on the day after its last.
  private static @Nullable Pending untilOver(Text text, @Nullable Promotion promotion) {
    LocalDate last = promotion == null ? null : promotion.days().until();
    if (last != null) return new Pending.UntilDay(last.plusDays(1));
    text.violates("only points of a promotion that ends can wait for its end");
    return null;
  }

  private static @Nullable Pending untilCompletion(Text text, @Nullable Promotion promotion) {
    if (promotion != null && promotion.isShort()) return new Pending.UntilCompletion();
    text.violates(
        "only points of a promotion of at most %d days can wait for its completion"
            .formatted(Run.MOST_DAYS));
    return null;
  }

  private static @Nullable Pending untilBooking(Text text, @Nullable EventType on) {
    if (on != null && !on.equals(EventType.BOOKING_MADE)) {
      text.violates(on + " makes no booking, so its points cannot wait for one");
      return null;
    }
    return new Pending.UntilBooking();
  }
}
