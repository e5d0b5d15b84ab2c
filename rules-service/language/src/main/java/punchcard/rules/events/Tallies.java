package punchcard.rules.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CapCounted;
import punchcard.avro.CountHandedOver;
import punchcard.avro.CountedIn;
import punchcard.avro.EarnedOnDay;
import punchcard.avro.EventsCounted;
import punchcard.avro.LimitCounted;
import punchcard.avro.StandingHandedOver;
import punchcard.avro.TallyHandedOver;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.rules.Brought;
import punchcard.rules.CapKey;
import punchcard.rules.CompletedKey;
import punchcard.rules.Count;
import punchcard.rules.Counted;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.PromisedKey;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionKey;
import punchcard.rules.RuleId;
import punchcard.rules.Run;
import punchcard.rules.Standing;
import punchcard.rules.Tier;
import punchcard.rules.Window;
import punchcard.rules.WindowUnit;

/// Translates what is counted of a member into what the log has of it, and back.
public final class Tallies {
  private Tallies() {}

  /// As the log has it.
  ///
  /// @param merge by which it comes to the other one
  /// @param member of whom it was counted
  public static TallyHandedOver record(String merge, String member, Brought brought) {
    List<CountHandedOver> counts = new ArrayList<>();
    for (Count count : brought.counts())
      counts.add(new CountHandedOver(record(count.of()), count.windowStart(), count.amount()));
    List<StandingHandedOver> standings = new ArrayList<>();
    brought.standings().forEach((agreement, it) -> standings.add(record(agreement, it)));
    return new TallyHandedOver(merge, member, counts, standings);
  }

  /// What comes to the other one by it.
  public static Brought brought(TallyHandedOver record) {
    List<Count> counts = new ArrayList<>();
    for (CountHandedOver each : record.getCounts())
      counts.add(new Count(counted(each.getOf()), each.getWindowStart(), each.getAmount()));
    SortedMap<AgreementId, Brought.Earned> standings = new TreeMap<>();
    for (StandingHandedOver each : record.getStandings())
      standings.put(new AgreementId(each.getAgreementId()), earned(each));
    return new Brought(counts, standings);
  }

  private static Object record(Counted counted) {
    return switch (counted) {
      case CapKey it ->
          new CapCounted(
              it.agreement().value(), it.rule().value(), it.measure().name(), window(it.per()));
      case PromotionKey it ->
          new LimitCounted(it.agreement().value(), it.promotion().value(), window(it.per()));
      case HistoryWindow it -> events(it);
      case CompletedKey _, PromisedKey _ ->
          throw new IllegalStateException("it stays with its member: " + counted);
    };
  }

  private static EventsCounted events(HistoryWindow it) {
    PartnerId at = it.at();
    HistoryWindow.Sum sum = it.sum();
    return new EventsCounted(
        it.of().name(),
        at == null ? null : at.value(),
        sum == null ? null : sum.field(),
        sum == null ? null : sum.money(),
        window(it.per()));
  }

  private static Counted counted(Object record) {
    return switch (record) {
      case CapCounted it ->
          new CapKey(
              new AgreementId(it.getAgreementId()),
              new RuleId(it.getRule()),
              CapKey.Measure.valueOf(it.getMeasure()),
              WindowUnit.valueOf(Objects.requireNonNull(it.getWindow().getUnit())));
      case LimitCounted it ->
          new PromotionKey(
              new AgreementId(it.getAgreementId()),
              new PromotionId(it.getPromotion()),
              window(it.getWindow()));
      case EventsCounted it -> events(it);
      default -> throw new IllegalStateException("nothing that is counted: " + record);
    };
  }

  private static HistoryWindow events(EventsCounted it) {
    String partner = it.getPartner();
    String field = it.getField();
    return new HistoryWindow(
        new EventType(it.getType()),
        partner == null ? null : new PartnerId(partner),
        field == null ? null : new HistoryWindow.Sum(field, it.getCurrency()),
        window(it.getWindow()));
  }

  private static CountedIn window(Window per) {
    return switch (per) {
      case WindowUnit unit -> new CountedIn(unit.name(), null);
      case Run(LocalDate from) -> new CountedIn(null, from);
    };
  }

  private static Window window(CountedIn record) {
    String unit = record.getUnit();
    return unit != null
        ? WindowUnit.valueOf(unit)
        : new Run(Objects.requireNonNull(record.getRunFrom()));
  }

  private static StandingHandedOver record(AgreementId agreement, Brought.Earned it) {
    Standing held = it.held();
    return new StandingHandedOver(
        agreement.value(),
        held == null ? null : held.tier().value(),
        held == null ? null : held.since(),
        held != null && held.hasFallen(),
        held == null ? null : held.asOf(),
        days(it.earned()),
        days(it.coming()));
  }

  private static Brought.Earned earned(StandingHandedOver record) {
    NavigableMap<LocalDate, Long> earned = days(record.getEarned());
    NavigableMap<LocalDate, Long> coming = days(record.getComing());
    return new Brought.Earned(held(record, earned, coming), earned, coming);
  }

  private static @Nullable Standing held(
      StandingHandedOver record,
      NavigableMap<LocalDate, Long> earned,
      NavigableMap<LocalDate, Long> coming) {
    String tier = record.getTier();
    if (tier == null) return null;
    return new Standing(
        new Tier(tier),
        record.getSince(),
        record.getHasFallen(),
        Objects.requireNonNull(record.getAsOf()),
        earned,
        coming);
  }

  private static List<EarnedOnDay> days(NavigableMap<LocalDate, Long> minor) {
    return minor.entrySet().stream()
        .map(day -> new EarnedOnDay(day.getKey(), day.getValue()))
        .toList();
  }

  private static NavigableMap<LocalDate, Long> days(List<EarnedOnDay> records) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (EarnedOnDay each : records) days.put(each.getDay(), each.getMinor());
    return days;
  }
}
