package punchcard.local.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is stamped on the lots of the demo's agreement: who pays, the day on which they were
/// earned, and the last day on which they can be spent.
final class LotStamps {
  private static final Map<String, Period> LIVES =
      Map.of(
          "grocer-base", Period.ofMonths(18),
          "grocer-produce", Period.ofMonths(18),
          "gym-visit", Period.ofMonths(12));

  /// A late award lives at least so long.
  private static final int LATE_AWARD_DAYS = 30;

  private LotStamps() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Entry.Issued issued)) continue;
      for (int n = 0; n < entry.lotsMade().size(); n++) {
        Entry.Lot lot = entry.lotsMade().get(n);
        Period lives = LIVES.get(lot.ruleId());
        if (lives == null || !lot.agreementId().equals("coalition-standard")) continue;
        Entry.Lot should = stamped(entry, issued, lot, n, lives);
        if (!lot.equals(should))
          differences.add(entry.entryId() + ": the lot should be " + should + ", is " + lot);
      }
    }
    return differences;
  }

  private static Entry.Lot stamped(
      Entry entry, Entry.Issued issued, Entry.Lot lot, int number, Period lives) {
    return new Entry.Lot(
        entry.sequence() + "." + number,
        Programme.POINTS,
        lot.amount(),
        issued.partner(),
        lot.agreementId(),
        lot.agreementVersion(),
        lot.ruleId(),
        Programme.day(entry.occurredAt()),
        lastDay(entry, lives));
  }

  private static LocalDate lastDay(Entry entry, Period lives) {
    LocalDate earned = Programme.day(entry.occurredAt());
    LocalDate recorded = Programme.day(entry.recordedAt());
    LocalDate byRule = earned.plus(lives);
    if (!recorded.isAfter(earned.plusDays(1))) return byRule;
    LocalDate atLeast = recorded.plusDays(LATE_AWARD_DAYS);
    return byRule.isBefore(atLeast) ? atLeast : byRule;
  }
}
