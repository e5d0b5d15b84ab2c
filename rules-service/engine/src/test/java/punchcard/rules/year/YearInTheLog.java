package punchcard.rules.year;

import static punchcard.events.Topics.MEMBER_EVENTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.events.AvroCodec;
import punchcard.rules.Credit;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.PartitionInMemory;
import punchcard.rules.engine.Recorded;
import punchcard.rules.engine.SharedBudgets;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementReader;
import punchcard.rules.year.Journey.Basket;
import punchcard.rules.year.Journey.Campaign;
import punchcard.rules.year.Journey.Line;
import punchcard.testkit.FixedSchemaIds;

/// The year as facts of the log, in the order in which they come, and what the rules ask of the
/// ledger for them.
final class YearInTheLog {
  private final ZoneId zone;
  private final List<Arrival> arrivals = new ArrayList<>();

  /// How long after the purchase its event comes; never over the change of the agreement.
  interface Delay {
    Duration of(Basket basket);
  }

  private record Arrival(Instant at, MemberEvent fact) {}

  YearInTheLog(Journey journey, ZoneId zone, Delay delay) {
    this.zone = zone;
    marker(1, LocalDate.of(2016, 1, 1), YearAgreement.first(journey.campaigns()));
    marker(2, YearAgreement.CHANGE, YearAgreement.second(journey.campaigns()));
    for (Campaign campaign : journey.campaigns())
      for (String household : campaign.households()) sent(campaign, household);
    for (Basket basket : journey.baskets()) bought(basket, delay.of(basket));
    arrivals.sort(Comparator.comparing(Arrival::at));
  }

  private void marker(int version, LocalDate day, String yaml) {
    Instant at = day.atStartOfDay(zone).toInstant();
    come(at, "", null, "v" + version, at, new AgreementInForce("grocers-year", version, yaml));
  }

  private void sent(Campaign campaign, String household) {
    Instant at = campaign.from().minusDays(1).atStartOfDay(zone).toInstant();
    come(
        at,
        household,
        "grocer",
        "c" + campaign.id() + "-" + household,
        at,
        new SegmentEntered("campaign-" + campaign.id()));
  }

  private void bought(Basket basket, Duration delay) {
    Instant at = basket.boughtAt().atZone(zone).toInstant();
    Instant change = YearAgreement.CHANGE.atStartOfDay(zone).toInstant();
    boolean isOverChange = at.isBefore(change) && !at.plus(delay).isBefore(change);
    Instant comes = isOverChange ? at : at.plus(delay);
    come(
        comes,
        basket.household(),
        "grocer",
        basket.id(),
        at,
        SpendRecorded.newBuilder()
            .setAmountMinor(basket.cents())
            .setCurrency("USD")
            .setLines(lines(basket.lines()))
            .build());
    if (Returns.comesBack(basket)) comesBack(basket, at.plus(Duration.ofDays(Returns.DAYS_LATER)));
  }

  private void comesBack(Basket basket, Instant at) {
    List<Line> back = Returns.linesThatComeBack(basket);
    come(
        at,
        basket.household(),
        "grocer",
        "back-" + basket.id(),
        at,
        SpendReturned.newBuilder()
            .setReturnedEventId(basket.id())
            .setAmountMinor(back.stream().mapToLong(Line::cents).sum())
            .setCurrency("USD")
            .setLines(lines(back))
            .build());
  }

  private static List<SpendLine> lines(List<Line> lines) {
    return lines.stream().map(it -> new SpendLine(it.department(), 1, it.cents())).toList();
  }

  private void come(
      Instant at,
      String household,
      @Nullable String partner,
      String eventId,
      Instant occurredAt,
      SpecificRecord body) {
    arrivals.add(
        new Arrival(
            at, new MemberEvent(member(household), partner, eventId, occurredAt, at, null, body)));
  }

  private static String member(String household) {
    return household.isEmpty() ? "" : String.format("%032x", Integer.parseInt(household));
  }

  private static String household(String member) {
    return Integer.toString(Integer.parseInt(member, 16));
  }

  /// Of each household that bought something, points and tier points.
  Map<String, List<Long>> decided() {
    EventTypes types = new EventTypes(zone);
    PartitionInMemory partition =
        new PartitionInMemory(
            types,
            new CompiledAgreements(new AgreementReader(new CelExpressions(types.shapes()))),
            new AvroCodec<>(MEMBER_EVENTS, new FixedSchemaIds()),
            new SharedBudgets());
    Set<String> buyers = new HashSet<>();
    for (int i = 0; i < arrivals.size(); i++) {
      MemberEvent fact = arrivals.get(i).fact();
      if (fact.getBody() instanceof SpendRecorded) buyers.add(fact.getMemberId());
      partition.process(fact, new Position(MEMBER_EVENTS.name(), 0, (long) i));
    }
    Map<String, List<Long>> earned = new TreeMap<>();
    for (String buyer : buyers)
      earned.put(
          household(buyer),
          List.of(sum(partition.history(buyer), "POINTS"), sum(partition.history(buyer), "TIER")));
    return earned;
  }

  private static long sum(List<Recorded> history, String currency) {
    long sum = 0;
    for (Recorded event : history)
      for (Credit credit : event.credited())
        if (credit.points().currency().code().equals(currency)) sum += credit.points().minor();
    return sum;
  }
}
