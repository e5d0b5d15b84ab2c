package punchcard.cli.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.programme.CurrencyPolicy;

/// Whether a lot that comes back has the last day it may have: its own, or if that is over, one
/// that the currency's grace can give.
final class LastDay {
  private LastDay() {}

  /// Tells if it does not.
  static void check(Subject subject, Lot before, Lot after) {
    @Nullable LocalDate was = before.expiresOn();
    @Nullable LocalDate is = after.expiresOn();
    if (was == null ? is == null : was.equals(is)) return;
    if (isShortened(before, is))
      subject.fault(Proof.DATES, text(after, was, is) + ": its life is shortened.");
    else if (was != null && !isGrace(subject.recordedOn(), was, is))
      subject.fault(Proof.DATES, text(after, was, is) + ", which no grace gives.");
  }

  private static boolean isShortened(Lot before, @Nullable LocalDate is) {
    if (is == null) return false;
    @Nullable LocalDate was = before.expiresOn();
    return was == null ? before.stamp().inactivityMonths() == 0 : is.isBefore(was);
  }

  private static boolean isGrace(LocalDate today, LocalDate was, @Nullable LocalDate is) {
    return is != null
        && was.isBefore(today)
        && !is.isAfter(today.plusDays(CurrencyPolicy.MOST_GRACE_DAYS));
  }

  private static String text(Lot lot, @Nullable LocalDate was, @Nullable LocalDate is) {
    return "Lot %s comes back with the last day %s instead of %s".formatted(lot.id(), is, was);
  }
}
