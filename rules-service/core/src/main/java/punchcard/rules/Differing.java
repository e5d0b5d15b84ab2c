package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Retold.Change;

/// Compares what an event was credited with what it earns now. Credits that differ in nothing but
/// their amount, and the version of their agreement, are added up, so that the difference is the
/// least that has to be posted: points that another version gives as well stay where they are,
/// under the version that gave them.
final class Differing {
  private Differing() {}

  /// @param tally what was counted before the event
  static Change change(Remembered before, Decision decision, Tally tally) {
    List<Credit> now = decision instanceof Earned earned ? earned.credits() : List.of();
    Map<Stamp, Sides> sides = sides(before.credited(), now);
    List<Credit> more = new ArrayList<>();
    List<Credit> less = new ArrayList<>();
    List<Credit> credited = new ArrayList<>();
    for (Sides each : sides.values()) each.settle(more, less, credited);
    boolean isPlain = sides.values().stream().allMatch(Sides::areOfOneVersion);
    return new Change(
        before.decided(decision, isPlain ? now : credited, tally), decision, more, less);
  }

  static Net net(Place at, List<Credit> was, List<Credit> is) {
    List<Credit> more = new ArrayList<>();
    List<Credit> less = new ArrayList<>();
    for (Sides each : sides(was, is).values()) each.settle(more, less, new ArrayList<>());
    return new Net(at, more, less);
  }

  private static Map<Stamp, Sides> sides(List<Credit> was, List<Credit> is) {
    Map<Stamp, Sides> sides = new LinkedHashMap<>();
    for (Credit credit : was) of(credit, sides).was.add(credit);
    for (Credit credit : is) of(credit, sides).is.add(credit);
    return sides;
  }

  /// Whether the event is what it was.
  static boolean isNothing(Remembered before, Change change) {
    return change.more().isEmpty()
        && change.less().isEmpty()
        && before.uses().equals(change.after().uses())
        && before.awaits().equals(change.after().awaits())
        && before.before().equals(change.after().before());
  }

  private static Sides of(Credit credit, Map<Stamp, Sides> sides) {
    return sides.computeIfAbsent(Stamp.of(credit), _ -> new Sides());
  }

  /// What was and what is of one kind.
  private static final class Sides {
    private final List<Credit> was = new ArrayList<>();
    private final List<Credit> is = new ArrayList<>();

    void settle(List<Credit> more, List<Credit> less, List<Credit> credited) {
      long difference = sum(is) - sum(was);
      if (difference > 0) more.add(is.getLast().withMinor(difference));
      credited.addAll(difference < 0 ? takeBack(-difference, less) : was);
      if (difference > 0) credited.add(more.getLast());
    }

    /// From what was given last on.
    private List<Credit> takeBack(long minor, List<Credit> less) {
      List<Credit> kept = new ArrayList<>();
      long left = minor;
      for (Credit credit : was.reversed()) {
        long taken = Math.min(left, credit.points().minor());
        left -= taken;
        if (taken > 0) add(credit.withMinor(taken), less);
        if (taken < credit.points().minor())
          kept.addFirst(credit.withMinor(credit.points().minor() - taken));
      }
      return kept;
    }

    /// To what is taken of the same lot already, if anything is.
    private static void add(Credit credit, List<Credit> less) {
      Credit last = less.isEmpty() ? credit : less.getLast();
      boolean isSame =
          !less.isEmpty()
              && Stamp.of(last).equals(Stamp.of(credit))
              && last.agreementVersion() == credit.agreementVersion();
      if (isSame)
        less.set(less.size() - 1, last.withMinor(last.points().minor() + credit.points().minor()));
      else less.add(credit);
    }

    boolean areOfOneVersion() {
      return Stream.concat(was.stream(), is.stream())
              .mapToInt(Credit::agreementVersion)
              .distinct()
              .count()
          <= 1;
    }

    private static long sum(List<Credit> credits) {
      return credits.stream().mapToLong(credit -> credit.points().minor()).sum();
    }
  }

  /// What the ledger stamps on the points, and their promotion; except how much was paid with them:
  /// that is less when a part is returned, and the points that are left keep what was allocated to
  /// them.
  private record Stamp(
      Currency currency,
      PartnerId fundedBy,
      AgreementId agreement,
      RuleId rule,
      @Nullable LocalDate expiresOn,
      @Nullable Promise promise,
      @Nullable PromotionId promotion,
      boolean isSold) {
    static Stamp of(Credit credit) {
      return new Stamp(
          credit.points().currency(),
          credit.fundedBy(),
          credit.agreement(),
          credit.rule(),
          credit.expiresOn(),
          credit.promise(),
          credit.promotion(),
          credit.sale() != null);
    }
  }
}
