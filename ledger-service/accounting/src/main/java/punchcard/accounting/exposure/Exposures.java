package punchcard.accounting.exposure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import punchcard.accounting.exposure.Exposure.Breach;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.movement.OpenLot;
import punchcard.accounting.movement.OpenLots;
import punchcard.accounting.movement.Place;
import punchcard.accounting.period.LoggedEntry;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Reports what is out after the entries of a journal.
public final class Exposures {
  private static final int WHOLE = 1000;

  private record Key(Currency currency, PartnerId issuer) {}

  private Exposures() {}

  /// One for each currency and issuer of which something is out, in their order.
  public static List<Exposure> after(
      Collection<LoggedEntry> entries, Collection<ExposureLimit> limits) {
    Map<Key, List<OpenLot>> open =
        new TreeMap<>(Comparator.comparing(Key::currency).thenComparing(Key::issuer));
    Map<Currency, Long> totals = new TreeMap<>();
    for (OpenLot lot : OpenLots.after(entries)) {
      Key key = new Key(lot.currency(), lot.stamp().issuer());
      open.computeIfAbsent(key, _ -> new ArrayList<>()).add(lot);
      if (lot.place().isOutstanding()) totals.merge(lot.currency(), lot.minor(), Math::addExact);
    }
    List<Exposure> exposures = new ArrayList<>();
    open.forEach(
        (key, lots) ->
            exposures.add(exposure(key, lots, totals.getOrDefault(key.currency(), 0L), limits)));
    return exposures;
  }

  private static Exposure exposure(
      Key of, List<OpenLot> lots, long total, Collection<ExposureLimit> limits) {
    long outstanding = sum(lots, Place::isOutstanding);
    long pending = sum(lots, place -> place == Place.PENDING);
    int share = perMille(outstanding, total);
    List<Breach> breaches = new ArrayList<>();
    for (ExposureLimit limit : limits)
      if (limit.issuer().equals(of.issuer()) && limit.currency().equals(of.currency()))
        breaches.addAll(breaches(limit, Math.addExact(outstanding, pending), share));
    return new Exposure(
        of.currency(),
        of.issuer(),
        outstanding,
        sum(lots, place -> place == Place.HELD),
        pending,
        share,
        atIssuePrice(lots),
        breaches);
  }

  private static long sum(List<OpenLot> lots, Predicate<Place> wanted) {
    return lots.stream()
        .filter(lot -> wanted.test(lot.place()))
        .mapToLong(OpenLot::minor)
        .reduce(0, Math::addExact);
  }

  private static int perMille(long part, long total) {
    if (total <= 0) return 0;
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(WHOLE))
        .divide(BigInteger.valueOf(total))
        .intValueExact();
  }

  private static List<Breach> breaches(ExposureLimit limit, long minor, int sharePerMille) {
    List<Breach> breaches = new ArrayList<>();
    Long mostMinor = limit.mostMinor();
    Integer mostPerMille = limit.mostPerMille();
    if (mostMinor != null && minor > mostMinor) breaches.add(Breach.AMOUNT);
    if (mostPerMille != null && sharePerMille > mostPerMille) breaches.add(Breach.CONCENTRATION);
    return breaches;
  }

  private static List<Money> atIssuePrice(List<OpenLot> lots) {
    Map<MoneyUnit, ExactMoney> sums = new TreeMap<>();
    for (OpenLot lot : lots) {
      if (!lot.place().isOutstanding() || lot.stamp().money().isEmpty()) continue;
      MoneyUnit unit = new MoneyUnit(lot.stamp().money());
      ExactMoney price = ExactMoney.price(lot.minor(), lot.stamp().issuePriceMicros(), unit);
      sums.merge(unit, price, ExactMoney::plus);
    }
    return sums.values().stream().map(ExactMoney::roundedHalfUp).toList();
  }
}
