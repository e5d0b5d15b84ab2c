package punchcard.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Retold.Told;

/// One member of a programme in New York, and what the member earned so far.
final class Programme {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final EventType VISIT = new EventType("VisitRecorded");
  static final EventType SPEND = new EventType("SpendRecorded");
  static final EventType BOOKING = EventType.BOOKING_MADE;
  static final Currency POINTS = new Currency("POINTS");
  static final MemberId MEMBER = new MemberId("0a".repeat(16));

  private Timeline timeline = Timeline.none().of(MEMBER);
  private AgreementsInForce agreements = AgreementsInForce.none();
  private Tally tally = Tally.none();
  private Budgets budgets = Budgets.NONE;
  private final SortedMap<Place, Remembered> history = new TreeMap<>();
  private @Nullable Retold retold;
  private long log;
  private final Map<Currency, Long> posted = new HashMap<>();

  Programme under(Agreement agreement) {
    agreements = agreements.with(agreement);
    return this;
  }

  /// From here on, budgets have so much.
  Programme within(Budgets others) {
    budgets = others;
    return this;
  }

  Programme enrolledOn(String day) {
    Instant morning = LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    happens(fact("SignedUp", morning, new MemberFact.Joined(new PartnerId("gym"), true)));
    return this;
  }

  /// Something is told of the member.
  static Event fact(String type, Instant at, MemberFact fact) {
    return Event.at(at, ZONE, new EventType(type), Map.of("partner", "gym"), null, null)
        .telling(fact);
  }

  /// The grocer takes the member on this list at noon.
  Decision entersOn(String day, String list) {
    return happens(entered(day, list));
  }

  static Event entered(String day, String list) {
    return fact("SegmentEntered", noon(day), new MemberFact.SegmentEntered(grocers(list)));
  }

  /// The grocer takes the member off this list at noon.
  Decision leavesOn(String day, String list) {
    return happens(left(day, list));
  }

  static Event left(String day, String list) {
    return fact("SegmentLeft", noon(day), new MemberFact.SegmentLeft(grocers(list)));
  }

  /// The member activates the promotion, or ends it, at noon.
  Decision wantsOn(String day, PromotionId promotion, boolean isWanted) {
    String type = isWanted ? "PromotionActivated" : "PromotionDeactivated";
    return happens(fact(type, noon(day), new MemberFact.PromotionWanted(promotion, isWanted)));
  }

  /// What the member meets by a visit to the gym at noon.
  Set<Exposure> meetsOn(String day) {
    Event visit = event(VISIT, day, Map.of("partner", "gym"), null, null);
    Place now = new Place(visit.occurredAt(), log);
    return Promoting.met(tally, Member.at(now, () -> timeline), visit, agreements);
  }

  static Segment grocers(String list) {
    return new Segment(new PartnerId("grocer"), new SegmentName(list));
  }

  /// The member visits the gym.
  Decision visit(String at) {
    return happens(Event.at(Instant.parse(at), ZONE, VISIT, Map.of("partner", "gym"), null, null));
  }

  /// The member visits the gym at noon.
  Decision visitOn(String day) {
    return happens(event(VISIT, day, Map.of("partner", "gym"), null, null));
  }

  /// The member spends so much at noon.
  Decision spendOn(String day, long amountMinor) {
    return happens(
        event(
            SPEND,
            day,
            Map.of("partner", "gym", "currency", "USD", "amountMinor", amountMinor),
            new Sale("USD", amountMinor),
            null));
  }

  /// The member books at the gym at noon.
  Decision bookOn(String day, String booking, long amountMinor) {
    return happens(
        event(
            BOOKING,
            day,
            Map.of("amountMinor", amountMinor),
            new Sale("USD", amountMinor),
            new BookingStep.Made(gyms(booking), amountMinor)));
  }

  static BookingId gyms(String booking) {
    return new BookingId(new PartnerId("gym"), booking);
  }

  /// What was booked at the gym is fulfilled at noon, and so many points become the member's.
  Decision fulfilOn(String day, Currency currency, long minor) {
    Event fulfilled = event(EventType.BOOKING_FULFILLED, day, Map.of(), null, null);
    Place at = new Place(fulfilled.occurredAt(), log++);
    Remembered past = Remembered.undecided(at, fulfilled, agreements);
    return comes(past.maturing(new TreeMap<>(Map.of(currency, minor))));
  }

  /// The event comes, in whatever order it occurred.
  Decision happens(Event event) {
    Place at = new Place(event.occurredAt(), log++);
    return comes(Remembered.undecided(at, event, agreements));
  }

  private Decision comes(Remembered past) {
    return past.bearsOnOthers() && !tally.isUpTo(past.event()) ? late(past) : newest(past);
  }

  private Decision newest(Remembered past) {
    Timeline now = timeline.with(past);
    Member member = Member.at(past.at(), () -> now);
    Decision decision = Earning.decide(tally, member, past.event(), agreements, budgets);
    Remembered decided = past.decided(decision, tally);
    if (!(decision instanceof Decision.SetAside)) {
      timeline = now;
      history.put(past.at(), decided);
      tally = decided.addedTo(tally);
    }
    if (decision instanceof Earned earned) earned.credits().forEach(credit -> post(credit, 1));
    return decision;
  }

  private Decision late(Remembered past) {
    retold =
        Retelling.late(tally, needed(List.copyOf(history.values()), past), past, timeline, budgets);
    if (!(retold instanceof Told told)) return new Decision.Nothing(NoPoints.NO_RULE);
    Decision decision = told.changes().getFirst().decision();
    if (decision instanceof Decision.SetAside) return decision;
    timeline = timeline.with(past);
    post(told);
    return decision;
  }

  /// Something else is left of an event that came before; null: nothing.
  Retold leaves(long offset, @Nullable Event left) {
    Remembered past =
        history.values().stream()
            .filter(it -> it.at().offset() == offset)
            .findFirst()
            .orElseThrow();
    List<Remembered> others = new ArrayList<>(history.values());
    others.remove(past);
    retold = Retelling.amended(tally, needed(others, past), past.leaving(left), timeline, budgets);
    if (retold instanceof Told told) {
      timeline = timeline.with(past.leaving(left));
      post(told);
    }
    return retold;
  }

  /// What occurred on these days is decided again, each event under the agreements that are put
  /// in the place of its own.
  Retold replay(LocalDate from, LocalDate until, UnaryOperator<Remembered> other) {
    List<Remembered> all =
        history.values().stream()
            .map(it -> isBetween(it, from, until) ? other.apply(it) : it)
            .toList();
    retold =
        all.stream()
            .filter(it -> isBetween(it, from, until))
            .findFirst()
            .map(first -> Retelling.replayed(tally, all, first, timeline, budgets))
            .orElseGet(() -> new Told(List.of(), tally));
    if (retold instanceof Told told) {
      all.forEach(it -> history.put(it.at(), it));
      post(told);
    }
    return retold;
  }

  private static boolean isBetween(Remembered past, LocalDate from, LocalDate until) {
    return !past.day().isBefore(from) && !past.day().isAfter(until);
  }

  /// As the shell does: no more of the history than has to be told.
  private List<Remembered> needed(List<Remembered> others, Remembered changed) {
    LocalDate from = tally.reachesBackFrom(changed.day());
    return others.stream().filter(past -> !past.day().isBefore(from)).toList();
  }

  private void post(Told told) {
    tally = told.tally();
    for (Retold.Change change : told.changes()) history.put(change.after().at(), change.after());
    for (Retold.Change change : told.changes()) {
      change.more().forEach(credit -> post(credit, 1));
      change.less().forEach(credit -> post(credit, -1));
    }
  }

  private void post(Credit credit, int sign) {
    posted.merge(credit.points().currency(), sign * credit.points().minor(), Long::sum);
  }

  /// What became of the last late or changed event.
  Retold retold() {
    return Objects.requireNonNull(retold);
  }

  /// All that is the member's, from what its events earned.
  long credited() {
    return history.values().stream()
        .flatMap(past -> past.credited().stream())
        .mapToLong(credit -> credit.points().minor())
        .sum();
  }

  /// What the rules are explained to have paid for each event.
  Map<Remembered, List<Credit>> explained() {
    Map<Remembered, List<Credit>> explained = new LinkedHashMap<>();
    for (Remembered past : history.values())
      explained.put(
          past,
          Explaining.explain(needed(List.copyOf(history.values()), past), past, timeline).stream()
              .filter(explanation -> explanation.verdict() == Verdict.PAID)
              .flatMap(explanation -> explanation.credits().stream())
              .toList());
    return explained;
  }

  static Event event(
      EventType type,
      String day,
      Map<String, Object> fields,
      @Nullable Sale sale,
      @Nullable BookingStep booking) {
    return Event.at(noon(day), ZONE, type, fields, sale, booking);
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
  }

  /// Where the member stands on this day.
  Standing standingOn(String day) {
    AgreementId coalition = new AgreementId("coalition");
    Ladder ladder = Objects.requireNonNull(agreements.ladders().get(coalition));
    return tally.standings().of(coalition, ladder, LocalDate.parse(day));
  }

  Tally tally() {
    return tally;
  }

  /// All that was posted: issues as events came, and differences.
  long posted() {
    return posted.values().stream().mapToLong(Long::longValue).sum();
  }

  long posted(Currency currency) {
    return posted.getOrDefault(currency, 0L);
  }

  /// All that one event earns, or zero.
  static long minor(Decision decision) {
    return decision instanceof Earned earned
        ? earned.credits().stream().mapToLong(credit -> credit.points().minor()).sum()
        : 0;
  }

  static Agreement agreement(int version, PostingRule... rules) {
    return agreement("coalition", version, Participants.EVERYONE, rules);
  }

  static Agreement agreement(
      String id, int version, Participants participants, PostingRule... rules) {
    return new Agreement(new AgreementId(id), version, participants, List.of(rules));
  }

  /// Those whom the grocer has on this list.
  static Participants listed(String list) {
    return new Participants(it -> isListed(it, list), Set.of());
  }

  static boolean isListed(Occasion occasion, String list) {
    return occasion.member().state().segments().contains(grocers(list));
  }

  static PostingRule rule(
      String id, EventType on, DateRange effective, @Nullable Cap cap, CreditTerms... posts) {
    return new PostingRule(
        new RuleId(id), on, effective, Condition.ALWAYS, List.of(posts), cap, null, Set.of());
  }

  static Agreement tiered(int version, Ladder tiers, PostingRule... rules) {
    return new Agreement(
        new AgreementId("coalition"), version, Participants.EVERYONE, List.of(rules), tiers);
  }

  /// A rule from 2017 on.
  static PostingRule rule(String id, EventType on, @Nullable Cap cap, CreditTerms... posts) {
    return rule(id, on, since("2017-01-01"), cap, posts);
  }

  /// A rule of a promotion, from 2017 on; one that posts nothing completes it.
  static PostingRule part(String id, EventType on, Promotion promotion, CreditTerms... posts) {
    return new PostingRule(
        new RuleId(id),
        on,
        since("2017-01-01"),
        Condition.ALWAYS,
        List.of(posts),
        null,
        null,
        Set.of(),
        false,
        false,
        promotion,
        posts.length == 0);
  }

  static DateRange since(String day) {
    return new DateRange(LocalDate.parse(day), null);
  }

  static DateRange between(String first, String last) {
    return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
  }

  static CreditTerms points(long amount) {
    return posting(POINTS, _ -> Ratio.whole(amount));
  }

  /// A point for each hundred minor units.
  static CreditTerms pointPerHundred() {
    return posting(
        POINTS, it -> Ratio.of((Long) it.event().fields().getOrDefault("amountMinor", 0L), 100));
  }

  static CreditTerms posting(Currency currency, AmountExpression amount) {
    return posting(currency, amount, null, Basis.MARKETING);
  }

  static CreditTerms posting(
      Currency currency, AmountExpression amount, @Nullable Pending pending, Basis basis) {
    return new CreditTerms(
        currency,
        amount,
        Rounding.DOWN,
        new PartnerId("gym"),
        Period.parse("P18M"),
        pending,
        basis);
  }
}
