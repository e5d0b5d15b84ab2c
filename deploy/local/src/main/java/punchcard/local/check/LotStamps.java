package punchcard.local.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is stamped on the lots of the demo's agreement: who pays, the day on which they were
/// earned, and the last day on which they can be spent.
final class LotStamps {
  private static final Map<String, Period> LIVES =
      Map.of(
          "grocer-base", Period.ofMonths(18),
          "grocer-produce", Period.ofMonths(18),
          "gym-visit", Period.ofMonths(12),
          "gym-booking", Period.ofMonths(12));

  /// A late award lives at least so long.
  private static final int LATE_AWARD_DAYS = 30;

  private LotStamps() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Origin.PointsIssued(Origin.Cause cause))) continue;
      for (Lot lot : entry.moved().made()) {
        Period lives = LIVES.get(lot.stamp().ruleId());
        if (lives == null || !lot.stamp().agreementId().equals("coalition-standard")) continue;
        Stamped should = new Stamped(cause.partner(), earnedOn(entry), lastDay(entry, lives));
        if (!Stamped.of(lot).equals(should))
          differences.add(entry.entryId() + ": the lot should be " + should + ", is " + lot);
      }
    }
    return differences;
  }

  /// What the agreement says of a lot.
  private record Stamped(
      String currency, String issuer, LocalDate earnedOn, @Nullable LocalDate expiresOn) {
    Stamped(String issuer, LocalDate earnedOn, LocalDate expiresOn) {
      this(Programme.POINTS, issuer, earnedOn, expiresOn);
    }

    static Stamped of(Lot lot) {
      return new Stamped(
          lot.currency(), lot.stamp().issuer(), lot.stamp().earnedOn(), lot.expiresOn());
    }
  }

  private static LocalDate earnedOn(Entry entry) {
    return Programme.day(entry.occurredAt());
  }

  private static LocalDate lastDay(Entry entry, Period lives) {
    LocalDate earned = earnedOn(entry);
    LocalDate recorded = Programme.day(entry.recordedAt());
    LocalDate byRule = earned.plus(lives);
    if (!recorded.isAfter(earned.plusDays(1))) return byRule;
    LocalDate atLeast = recorded.plusDays(LATE_AWARD_DAYS);
    return byRule.isBefore(atLeast) ? atLeast : byRule;
  }
}
