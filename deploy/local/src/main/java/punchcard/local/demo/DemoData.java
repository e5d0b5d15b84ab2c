package punchcard.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.Progress;

/// What this state's demo publishes: how much of the real data, moved how far, and what is
/// invented.
///
/// @param baskets the real purchases of the chosen households
/// @param gymMembers those of the chosen households that go to the gym
/// @param wishes what those of the chosen households that redeem want, by household
/// @param errands what else some of the chosen households do
record DemoData(
    DateShift shift,
    Set<String> households,
    Baskets baskets,
    List<GymMember> gymMembers,
    Map<String, List<Wish>> wishes,
    Map<String, Errand> errands) {

  /// Publish all there is.
  static final int ALL_HOUSEHOLDS = Integer.MAX_VALUE;

  /// What was chosen when the demo ran first on this state, and is now; written down for the check.
  static DemoData remembered(DemoFolder folder, int howMany, LocalDate today) {
    Baskets all = Baskets.read();
    DateShift now = DateShift.intoTheWeekBefore(today, all.lastDay());
    DateShift shift = new DateShift(folder.number(DemoFolder.SHIFT_WEEKS, now.weeks()));
    int wanted = Math.max(howMany, folder.number(DemoFolder.HOUSEHOLDS, 0));
    DemoData data = of(all, shift, wanted);
    folder.write(DemoFolder.SHIFT_WEEKS, List.of("" + shift.weeks()));
    folder.write(DemoFolder.HOUSEHOLDS, List.of("" + data.households.size()));
    folder.write(DemoFolder.GYM_VISITS, GymVisitsFile.of(data.gymMembers));
    folder.write(DemoFolder.GYM_BOOKINGS, GymBookingsFile.of(data.gymMembers));
    return data;
  }

  static DemoData of(Baskets all, DateShift shift, int howMany) {
    Set<String> chosen = new LinkedHashSet<>(all.households().stream().limit(howMany).toList());
    Map<String, List<Wish>> wishes = new LinkedHashMap<>(Wish.of(all.households()));
    wishes.keySet().retainAll(chosen);
    Map<String, Errand> errands = new LinkedHashMap<>(Errand.of(all.households()));
    errands.keySet().retainAll(chosen);
    List<GymMember> gymMembers =
        Gym.members(all).stream().filter(m -> chosen.contains(m.household())).toList();
    return new DemoData(shift, chosen, all.of(chosen), gymMembers, wishes, errands);
  }

  void introduce(Progress progress) {
    progress.line(
        "%,d real baskets of %,d households (The Complete Journey, CC0)"
            .formatted(baskets.all().size(), households.size()));
    progress.line(
        "their dates are moved forward by %d weeks: %s is now %s, %s is %s"
            .formatted(
                shift.weeks(),
                baskets.firstDay(),
                shift.moved(baskets.firstDay()),
                baskets.lastDay(),
                shift.moved(baskets.lastDay())));
    progress.line(
        "%,d of them also go to the gym; what they do there and all spending is invented from a fixed seed"
            .formatted(gymMembers.size()));
  }
}
