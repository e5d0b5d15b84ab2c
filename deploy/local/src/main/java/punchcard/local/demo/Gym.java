package punchcard.local.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Invents the gym's members and their visits from a fixed seed: the same on every machine, since
/// the algorithm of `java.util.Random` is part of its specification.
final class Gym {
  static final long SEED = 20_170_101;

  /// How often a member comes in a week, each as likely: now and then more often than the five
  /// visits that earn points.
  private static final int[] VISITS_A_WEEK = {0, 1, 1, 2, 2, 3, 3, 4, 6, 7};

  private static final int OPENS_AT_HOUR = 6;
  private static final int HOURS_OPEN = 15;

  private final Random random = new Random(SEED);

  /// A tenth of the grocer's households, each from the week after its first purchase to the year's
  /// end. Always drawn from all the data, so that who goes does not depend on how much of it is
  /// published.
  static List<GymMember> members(Baskets all) {
    Gym gym = new Gym();
    List<GymMember> members = new ArrayList<>();
    for (Basket first : all.firstOfEachHousehold())
      if (gym.random.nextInt(10) == 0)
        members.add(gym.member("G-" + (1001 + members.size()), first, all.lastDay()));
    return members;
  }

  private GymMember member(String card, Basket first, LocalDate lastDay) {
    List<LocalDateTime> visits = new ArrayList<>();
    LocalDate monday = first.boughtAt().toLocalDate().with(next(MONDAY));
    for (; !monday.plusDays(6).isAfter(lastDay); monday = monday.plusWeeks(1))
      visits.addAll(week(monday));
    return new GymMember(first.household(), card, first.boughtAt().plusHours(1), visits);
  }

  private List<LocalDateTime> week(LocalDate monday) {
    List<Integer> days = new ArrayList<>(IntStream.range(0, 7).boxed().toList());
    Collections.shuffle(days, random);
    int visits = VISITS_A_WEEK[random.nextInt(VISITS_A_WEEK.length)];
    return days.stream().limit(visits).sorted().map(day -> at(monday.plusDays(day))).toList();
  }

  private LocalDateTime at(LocalDate day) {
    return day.atTime(OPENS_AT_HOUR + random.nextInt(HOURS_OPEN), random.nextInt(60));
  }
}
