package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import punchcard.avro.Position;
import punchcard.avro.TierChanged;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.Standings;

/// Tells each change of a member's tiers once: by what the member earns, by what changes the past,
/// and as time passes. What is told decides nothing: rules look at the standing.
final class AnnounceTiers {
  /// Who is looked at in one call: far less than 200 ms.
  private static final int MOST_AT_ONCE = 2_000;

  private final Store<Announced> announced;
  private final Store<Integer> due;
  private final Members members;
  private final Consumer<TierChanged> announce;

  /// @param announced member id to what was told of the member
  /// @param due the day on which a tier may change, a slash and the member's id
  AnnounceTiers(
      Store<Announced> announced,
      Store<Integer> due,
      Members members,
      Consumer<TierChanged> announce) {
    this.announced = announced;
    this.due = due;
    this.members = members;
    this.announce = announce;
  }

  /// After an event that is newer than all before. With more that is earned no tier falls sooner.
  void decided(
      String member,
      Standings before,
      Standings after,
      AgreementsInForce agreements,
      Position because) {
    LocalDate day = after.lastDay();
    if (day == null || agreements.ladders().isEmpty()) return;
    Announced known = of(member);
    TierNews news = new TierNews(member, known, agreements, because, announce);
    if (known.isDueOn(day)) news = news.until(day, before);
    keep(member, known, news.of(after, after.isAnyComing()));
  }

  /// After the member's history was told again.
  void retold(String member, AgreementsInForce agreements, Position because) {
    if (agreements.ladders().isEmpty()) return;
    Announced known = of(member);
    Standings standings = members.tally(member).standings();
    keep(
        member,
        known,
        new TierNews(member, known, agreements, because, announce).of(standings, true));
  }

  /// When a day has come. Of many members whose tiers may change by then, the first; the others at
  /// the next call.
  void passed(LocalDate day, AgreementsInForce agreements, Position because) {
    for (String member : dueOn(day)) {
      Announced known = of(member);
      Standings standings = members.tally(member).standings();
      TierNews news =
          new TierNews(member, known, agreements, because, announce).until(day, standings);
      keep(member, known, news.of(standings, true));
    }
  }

  /// Of an erased member nothing is told any more.
  void forget(String member) {
    LocalDate day = of(member).due();
    if (day != null) due.delete(key(day, member));
    announced.delete(member);
  }

  private List<String> dueOn(LocalDate day) {
    List<String> found = new ArrayList<>();
    due.scan(
        "",
        day.plusDays(1).toString(),
        (key, _) -> found.add(memberIn(key)) && found.size() < MOST_AT_ONCE);
    return found;
  }

  private Announced of(String member) {
    Announced known = announced.get(member);
    return known == null ? Announced.nothing() : known;
  }

  private void keep(String member, Announced before, Announced after) {
    if (after.equals(before)) return;
    announced.put(member, after);
    if (Objects.equals(before.due(), after.due())) return;
    if (before.due() != null) due.delete(key(before.due(), member));
    if (after.due() != null)
      due.put(key(after.due(), member), Math.toIntExact(after.due().toEpochDay()));
  }

  /// In the order of the days.
  private static String key(LocalDate day, String member) {
    return day + "/" + member;
  }

  private static String memberIn(String key) {
    return key.substring(key.indexOf('/') + 1);
  }
}
