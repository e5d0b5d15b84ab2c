package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out a member's tier by walking through every single day, with all that was ever earned at
/// hand and nothing of the rules' own code but the calendar: what {@link Standing} has to come to.
final class NaiveTier {
  private record Earned(LocalDate day, long minor) {}

  private final List<Earned> earned = new ArrayList<>();
  private LocalDate today;
  private @Nullable String tier;
  private @Nullable LocalDate since;
  private @Nullable LocalDate fellOn;

  NaiveTier(LocalDate first) {
    this.today = first;
  }

  /// The tier on this day, which is not before the one that was asked for last.
  String on(LocalDate day, TierOffer offer) {
    if (tier == null) tier = offer.names().getFirst();
    if (!offer.names().contains(tier)) become(reached(today, offer), today, false, offer);
    settle(offer);
    while (today.isBefore(day)) {
      today = today.plusDays(1);
      if (offer.rolling() == null) reviewWindowsThatAreDue(offer);
      settle(offer);
    }
    return tier;
  }

  @Nullable LocalDate since() {
    return since;
  }

  void earn(LocalDate day, long minor, TierOffer offer) {
    earned.add(new Earned(day, minor));
    settle(offer);
  }

  private void settle(TierOffer offer) {
    int now = reached(today, offer);
    if (now > held(offer)) become(now, today, false, offer);
    else if (offer.rolling() != null && now < held(offer)) loseWhatIsLost(offer);
  }

  private void loseWhatIsLost(TierOffer offer) {
    int lately = 0;
    for (LocalDate day = today.minus(offer.grace()); !day.isAfter(today); day = day.plusDays(1))
      lately = Math.max(lately, reached(day, offer));
    if (lately >= held(offer)) return;
    if (!offer.oneStep()) become(lately, today, true, offer);
    else if (fellOn == null || !today.isBefore(fellOn.plus(Period.parse("" + offer.rolling()))))
      become(held(offer) - 1, today, true, offer);
  }

  /// Each window whose last day lies just so long ago.
  private void reviewWindowsThatAreDue(TierOffer offer) {
    int before = held(offer);
    int level = before;
    LocalDate last = today.minus(offer.grace()).minusDays(6);
    for (; last.isBefore(today); last = last.plusDays(1)) {
      LocalDate after = last.plusDays(1);
      if (offer.startOf(after).equals(after) && after.plus(offer.grace()).equals(today)) {
        int kept = offer.oneStep() ? level - 1 : 0;
        for (LocalDate day = last; !day.isAfter(today); day = day.plusDays(1))
          kept = Math.max(kept, reached(day, offer));
        level = Math.min(level, kept);
      }
    }
    level = Math.max(level, reached(today, offer));
    if (level != before) become(level, today, level < before, offer);
  }

  private int reached(LocalDate day, TierOffer offer) {
    LocalDate first =
        offer.rolling() == null ? offer.startOf(day) : day.minus(offer.rolling()).plusDays(1);
    long balance = 0;
    for (Earned each : earned)
      if (!each.day().isBefore(first) && !each.day().isAfter(day)) balance += each.minor();
    int level = 0;
    for (int i = 0; i < offer.from().size(); i++) if (offer.from().get(i) <= balance) level = i;
    return level;
  }

  private int held(TierOffer offer) {
    return offer.names().indexOf(tier);
  }

  private void become(int level, LocalDate day, boolean isFall, TierOffer offer) {
    tier = offer.names().get(level);
    since = day;
    fellOn = isFall ? day : null;
  }
}
