package punchcard.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Members set points aside, send, convert and get them back; partners' staff and operators do
/// their part.
final class Doing {
  private final DeedBook book;
  private final Desk desk;
  private final Function<String, MemberApp> appOf;
  private final UnaryOperator<String> idOf;
  private final LocalDate today;

  /// @param appOf the app of a household's member
  /// @param idOf a household's member
  Doing(
      DeedBook book,
      Desk desk,
      Function<String, MemberApp> appOf,
      UnaryOperator<String> idOf,
      LocalDate today) {
    this.book = book;
    this.desk = desk;
    this.appOf = appOf;
    this.idOf = idOf;
    this.today = today;
  }

  /// Plans the errands of all who have enough points now, then runs them, and returns how many
  /// things were asked for.
  int run(int atATime, Map<String, Errand> errands) {
    List<Callable<Integer>> planning = new ArrayList<>();
    List<Callable<Integer>> running = new ArrayList<>();
    List<String> others = new ArrayList<>(errands.keySet());
    Collections.rotate(others, -1);
    Iterator<String> next = others.iterator();
    errands.forEach(
        (household, errand) -> {
          String other = next.next();
          planning.add(() -> plan(household, errand, other));
          running.add(() -> run(household));
        });
    Concurrently.all(atATime, planning);
    return Concurrently.all(atATime, running).stream().mapToInt(Integer::intValue).sum();
  }

  /// @param other the household to which points are sent
  private int plan(String household, Errand errand, String other) {
    if (book.isDecided(household)) return 0;
    MemberApp app = appOf.apply(household);
    boolean hasEnough = app.balance().orElse(0) >= Errand.NEEDS;
    List<Deed> deeds =
        hasEnough ? deeds(household, app.memberId(), errand, idOf.apply(other)) : List.of();
    book.plan(household, deeds);
    return deeds.size();
  }

  private List<Deed> deeds(String household, String memberId, Errand errand, String other) {
    List<Deed> deeds = new ArrayList<>();
    for (Errand.Step step : errand.steps()) {
      String key = "errands-of-" + household + "-" + deeds.size();
      String about = deeds.isEmpty() ? "" : deeds.getLast().key();
      String with = step.kind() == Deed.Kind.SEND ? other : step.with();
      deeds.add(new Deed(key, household, memberId, step.kind(), with, step.points(), about, today));
    }
    return deeds;
  }

  private int run(String household) {
    int asked = 0;
    for (Deed deed : book.of(household)) {
      if (!deed.mayBeAskedOn(today)) continue;
      book.answered(deed, desk.ask(deed, number(deed)));
      asked++;
    }
    return asked;
  }

  private long number(Deed deed) {
    return switch (deed.kind()) {
      case RETURN, CAPTURE, RELEASE, APPROVE, REVERSE -> book.numberOf(deed.about());
      case REDEEM, RESERVE, FORGET, SEND, SEND_TO_NOBODY, CONVERT, GIVE, PROPOSE -> 0;
    };
  }
}
