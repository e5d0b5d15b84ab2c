package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.MEMBER_HANDOVERS;
import static punchcard.events.Topics.POSTINGS;
import static punchcard.events.Topics.PROMOTION_BUDGETS;
import static punchcard.events.Topics.PROMOTION_EXPOSURES;
import static punchcard.events.Topics.TIER_CHANGES;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.BalanceOpened;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.CancelPromise;
import punchcard.avro.Credit;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.HandedOn;
import punchcard.avro.Issue;
import punchcard.avro.Mature;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Posting;
import punchcard.avro.Promise;
import punchcard.avro.PromotionBudget;
import punchcard.avro.PromotionExposure;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.SignedUp;
import punchcard.avro.SliceWanted;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.avro.Tick;
import punchcard.avro.TierChanged;
import punchcard.avro.VisitRecorded;
import punchcard.events.AvroCodec;
import punchcard.kernel.AgreementId;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementReader;
import punchcard.testkit.FixedSchemaIds;

/// The topology without a broker: facts and markers go in, postings come out.
final class Drive implements AutoCloseable {
  static final String MEMBER = "0123456789abcdef0123456789abcdef";
  static final AgreementId COALITION = new AgreementId("coalition-standard");

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final VersionsHere versions = new VersionsHere();

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, MemberEvent> events;
  private final TestOutputTopic<String, Posting> postings;
  private final TestOutputTopic<String, PromotionExposure> exposures;
  private final TestOutputTopic<String, TierChanged> tierChanges;
  private final TestOutputTopic<String, PromotionBudget> budgets;
  private final TestOutputTopic<String, MemberHandover> handovers;
  private String member = MEMBER;
  private int eventNumber;

  Drive() {
    FixedSchemaIds registry = new FixedSchemaIds();
    driver = new TopologyTestDriver(topology(registry), settings());
    events =
        driver.createInputTopic(
            MEMBER_EVENTS.name(), new StringSerializer(), new AvroCodec<>(MEMBER_EVENTS, registry));
    postings =
        driver.createOutputTopic(
            POSTINGS.name(), new StringDeserializer(), new AvroCodec<>(POSTINGS, registry));
    exposures =
        driver.createOutputTopic(
            PROMOTION_EXPOSURES.name(),
            new StringDeserializer(),
            new AvroCodec<>(PROMOTION_EXPOSURES, registry));
    budgets =
        driver.createOutputTopic(
            PROMOTION_BUDGETS.name(),
            new StringDeserializer(),
            new AvroCodec<>(PROMOTION_BUDGETS, registry));
    handovers =
        driver.createOutputTopic(
            MEMBER_HANDOVERS.name(),
            new StringDeserializer(),
            new AvroCodec<>(MEMBER_HANDOVERS, registry));
    tierChanges =
        driver.createOutputTopic(
            TIER_CHANGES.name(), new StringDeserializer(), new AvroCodec<>(TIER_CHANGES, registry));
  }

  Topology topology(FixedSchemaIds registry) {
    EventTypes types = new EventTypes(ZoneId.of("America/New_York"));
    AgreementReader reader = new AgreementReader(new CelExpressions(types.shapes()));
    return RulesTopology.build(
        registry, types, new CompiledAgreements(reader), versions, new EarningMetrics(meters));
  }

  Drive inForce(int version, String yaml) {
    return marker(new AgreementInForce(COALITION.value(), version, yaml));
  }

  Drive spend(String partner, String at, long amountMinor, SpendLine... lines) {
    SpendRecorded spend =
        SpendRecorded.newBuilder()
            .setAmountMinor(amountMinor)
            .setCurrency("USD")
            .setLines(List.of(lines))
            .build();
    return fact(member, partner, "e" + ++eventNumber, Instant.parse(at), spend);
  }

  Drive visit(String partner, String at) {
    return visit(MEMBER, partner, at);
  }

  Drive returned(String partner, String eventId, long amountMinor, SpendLine... lines) {
    return happens(
        partner,
        SpendReturned.newBuilder()
            .setReturnedEventId(eventId)
            .setAmountMinor(amountMinor)
            .setCurrency("USD")
            .setLines(List.of(lines))
            .build());
  }

  Drive corrected(String partner, String eventId, long amountMinor) {
    return happens(
        partner,
        EventCorrected.newBuilder()
            .setCorrectedEventId(eventId)
            .setReplacement(
                SpendRecorded.newBuilder().setAmountMinor(amountMinor).setCurrency("USD").build())
            .build());
  }

  Drive withdrawn(String partner, String eventId) {
    return happens(partner, EventWithdrawn.newBuilder().setWithdrawnEventId(eventId).build());
  }

  Drive signUp(String partner, String at) {
    return fact(
        MEMBER, partner, "e" + ++eventNumber, Instant.parse(at), SignedUp.newBuilder().build());
  }

  /// Something is told of the member.
  Drive told(String partner, String at, SpecificRecord body) {
    return fact(MEMBER, partner, "e" + ++eventNumber, Instant.parse(at), body);
  }

  /// The member, or one of the partner's people, says so over HTTP.
  Drive said(String at, SpecificRecord body) {
    return fact(MEMBER, null, "e" + ++eventNumber, Instant.parse(at), body);
  }

  Drive book(String partner, String booking, long amountMinor) {
    return happens(
        partner,
        BookingMade.newBuilder()
            .setBookingId(booking)
            .setCategory("sauna")
            .setAmountMinor(amountMinor)
            .setCurrency("USD")
            .build());
  }

  /// A part of a booking is fulfilled; null: all of it.
  Drive fulfil(String partner, String booking, @Nullable Long amountMinor) {
    return happens(
        partner,
        BookingFulfilled.newBuilder().setBookingId(booking).setAmountMinor(amountMinor).build());
  }

  Drive cancel(String partner, String booking) {
    return happens(partner, BookingCancelled.newBuilder().setBookingId(booking).build());
  }

  /// What occurred on these days is decided again under a version of the coalition's agreement.
  Drive replay(String replay, int version, String from, String until) {
    return marker(
        new ReplayOrdered(
            replay, COALITION.value(), version, LocalDate.parse(from), LocalDate.parse(until)));
  }

  Drive reverse(String replay) {
    return marker(new ReplayReversed(replay));
  }

  /// What was granted and recalled of budgets since last heard comes into the log; null: nothing
  /// was.
  @Nullable SpecificRecord hears() {
    SpecificRecord last = null;
    for (PromotionBudget each : budgets.readValuesToList()) {
      if (each.getBody() instanceof SliceWanted) continue;
      last = (SpecificRecord) each.getBody();
      marker(last);
    }
    return last;
  }

  /// What follows happens to this member.
  Drive to(String other) {
    member = other;
    return this;
  }

  /// What was handed over since last heard comes into the log; a line for each: to whom, what, as
  /// whose it was admitted.
  List<String> handsOver() {
    List<String> lines = new ArrayList<>();
    for (MemberHandover each : handovers.readValuesToList()) {
      lines.add(each.getMemberId().substring(0, 4) + " " + text(each));
      fact(
          each.getMemberId(),
          each.getPartner(),
          each.getEventId(),
          each.getOccurredAt(),
          (SpecificRecord) each.getBody());
    }
    return lines;
  }

  private static String text(MemberHandover handover) {
    if (!(handover.getBody() instanceof HandedOn body)) return "tally";
    return "%s of %s@%d because of %d"
        .formatted(
            handover.getEventId(),
            body.getMemberId().substring(0, 4),
            body.getPosition().getOffset(),
            handover.getBecause().getOffset());
  }

  /// The member says something itself.
  Drive said(SpecificRecord body) {
    return fact(member, null, "request", Instant.EPOCH, body);
  }

  Drive marker(SpecificRecord body) {
    return fact("", null, "marker", Instant.EPOCH, body);
  }

  /// Time for what goes on step by step.
  Drive timePasses() {
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    return this;
  }

  Drive visit(String member, String partner, String at) {
    return fact(
        member,
        partner,
        "e" + ++eventNumber,
        Instant.parse(at),
        VisitRecorded.newBuilder().build());
  }

  private Drive happens(String partner, SpecificRecord body) {
    return fact(member, partner, "e" + ++eventNumber, Instant.parse("2026-03-02T17:00:00Z"), body);
  }

  Drive opened(String partner, String at, BalanceOpened opened) {
    return fact(MEMBER, partner, "e" + ++eventNumber, Instant.parse(at), opened);
  }

  List<PromotionExposure> exposures() {
    return exposures.readValuesToList();
  }

  Drive tick(String at) {
    return fact("", null, "tick", Instant.parse(at), new Tick());
  }

  /// What was told of tiers since last asked, a line per change, with whom it is of and where that
  /// lies by which it is known.
  List<String> tierChanges() {
    return tierChanges.readKeyValuesToList().stream().map(it -> text(it.key, it.value)).toList();
  }

  private static String text(String key, TierChanged change) {
    assertThat(key).isEqualTo(change.getMemberId());
    return "%s/%d %s -> %s since %s because of %d"
        .formatted(
            change.getAgreementId(),
            change.getAgreementVersion(),
            change.getTierBefore(),
            change.getTier(),
            change.getSince(),
            change.getBecause().getOffset());
  }

  List<Posting> postings() {
    return postings.readValuesToList();
  }

  /// What was posted since last asked, a line per credit: rule, amount, currency, last day.
  List<String> credits() {
    return postings().stream()
        .flatMap(posting -> ((Issue) posting.getBody()).getCredits().stream())
        .map(Drive::text)
        .toList();
  }

  /// What was posted since last asked, a line per posting: source, cause, what.
  List<String> lines() {
    return postings().stream().map(Drive::line).toList();
  }

  private static String line(Posting posting) {
    String from = posting.getSource().getStream() + "@" + posting.getSource().getPosition() + " ";
    return switch (posting.getBody()) {
      case Issue issue ->
          from + issue.getCause().getEventId() + " issue" + credits(issue.getCredits());
      case Difference difference ->
          from
              + difference.getCause().getEventId()
              + credits(difference.getCredits())
              + " take back"
              + debits(difference.getDebits());
      case Mature mature ->
          from + mature.getCause().getEventId() + " matures " + mature.getBookingId();
      case CancelPromise cancel ->
          from + cancel.getCause().getEventId() + " voids " + cancel.getBookingId();
      default -> posting.getBody().toString();
    };
  }

  private static String credits(List<Credit> credits) {
    StringBuilder text = new StringBuilder();
    for (Credit it : credits) {
      Promise promise = it.getPromise();
      text.append(
          " %d %s/%d".formatted(it.getAmountMinor(), it.getRuleId(), it.getAgreementVersion()));
      if (promise != null && promise.getBookingId() != null)
        text.append(" for ").append(promise.getBookingId());
    }
    return text.toString();
  }

  private static String debits(List<Debit> debits) {
    StringBuilder text = new StringBuilder();
    for (Debit debit : debits) text.append(" ").append(debit.getAmountMinor());
    return text.toString();
  }

  /// How many POINTS a posting gives, less what it takes back.
  static long points(Posting posting) {
    return switch (posting.getBody()) {
      case Issue issue -> points(issue.getCredits());
      case Difference difference ->
          points(difference.getCredits())
              - difference.getDebits().stream()
                  .filter(it -> it.getCurrency().equals("POINTS"))
                  .mapToLong(Debit::getAmountMinor)
                  .sum();
      default -> 0;
    };
  }

  private static long points(List<Credit> credits) {
    return credits.stream()
        .filter(it -> it.getCurrency().equals("POINTS"))
        .mapToLong(Credit::getAmountMinor)
        .sum();
  }

  double promotionPoints(String state) {
    return meters.get("punchcard.rules.promotion.points").tag("state", state).gauge().value();
  }

  double countedBookings(String outcome) {
    return meters.get("punchcard.rules.bookings").tag("outcome", outcome).counter().count();
  }

  double countedHistories(String outcome) {
    return meters.get("punchcard.rules.histories").tag("outcome", outcome).counter().count();
  }

  double counted(String outcome) {
    return meters.get("punchcard.rules.events").tag("outcome", outcome).counter().count();
  }

  TopologyTestDriver driver() {
    return driver;
  }

  static SpendLine line(String category, long amountMinor) {
    return new SpendLine(category, 1, amountMinor);
  }

  private static String text(Credit credit) {
    return "%s/%d %d %s %s"
        .formatted(
            credit.getRuleId(),
            credit.getAgreementVersion(),
            credit.getAmountMinor(),
            credit.getCurrency(),
            credit.getExpiresOn());
  }

  private Drive fact(
      String member, @Nullable String partner, String eventId, Instant at, SpecificRecord body) {
    MemberEvent event =
        MemberEvent.newBuilder()
            .setMemberId(member)
            .setPartner(partner)
            .setEventId(eventId)
            .setOccurredAt(at)
            .setReceivedAt(at)
            .setBody(body)
            .build();
    events.pipeInput(member, event);
    return this;
  }

  private static Properties settings() {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "rules",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1"));
    return properties;
  }

  @Override
  public void close() {
    driver.close();
  }
}
