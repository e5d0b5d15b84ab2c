package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Retold.Change;

/// Compares what an event was credited with what it earns now. Credits that differ in nothing but
/// their amount are added up, so that the difference is the least that has to be posted.
final class Differing {
  private Differing() {}

  /// @param tally what was counted before the event
  static Change change(Remembered before, Decision decision, Tally tally) {
    List<Credit> now = decision instanceof Earned earned ? earned.credits() : List.of();
    Map<Stamp, Sum> sums = new LinkedHashMap<>();
    for (Credit credit : before.credited()) sum(sums, credit).was += credit.points().minor();
    for (Credit credit : now) sum(sums, credit).is += credit.points().minor();

    List<Credit> more = new ArrayList<>();
    List<Credit> less = new ArrayList<>();
    for (Sum sum : sums.values()) {
      if (sum.is > sum.was) more.add(sum.newest.withMinor(sum.is - sum.was));
      if (sum.is < sum.was) less.add(sum.newest.withMinor(sum.was - sum.is));
    }
    return new Change(before.decided(decision, tally), decision, more, less);
  }

  /// Whether the event is what it was.
  static boolean isNothing(Remembered before, Change change) {
    return change.more().isEmpty()
        && change.less().isEmpty()
        && before.uses().equals(change.after().uses())
        && before.before().equals(change.after().before());
  }

  private static Sum sum(Map<Stamp, Sum> sums, Credit credit) {
    Sum sum = sums.computeIfAbsent(Stamp.of(credit), _ -> new Sum(credit));
    sum.newest = credit;
    return sum;
  }

  private static final class Sum {
    private long was;
    private long is;
    private Credit newest;

    private Sum(Credit first) {
      this.newest = first;
    }
  }

  /// What the ledger stamps on the points, except how much was paid with them: that is less when a
  /// part is returned, and the points that are left keep what was allocated to them.
  private record Stamp(
      Currency currency,
      PartnerId fundedBy,
      AgreementId agreement,
      int version,
      RuleId rule,
      @Nullable LocalDate expiresOn,
      @Nullable Promise promise,
      boolean isSold) {
    static Stamp of(Credit credit) {
      return new Stamp(
          credit.points().currency(),
          credit.fundedBy(),
          credit.agreement(),
          credit.agreementVersion(),
          credit.rule(),
          credit.expiresOn(),
          credit.promise(),
          credit.sale() != null);
    }
  }
}
