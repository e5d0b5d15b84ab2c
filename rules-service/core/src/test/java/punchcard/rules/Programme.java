package punchcard.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.Decision.Earned;

/// One member of a programme in New York, and what the member earned so far.
final class Programme {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final EventType VISIT = new EventType("VisitRecorded");
  static final EventType SPEND = new EventType("SpendRecorded");
  static final EventType BOOKING = EventType.BOOKING_MADE;
  static final Currency POINTS = new Currency("POINTS");

  private Member member = Member.UNKNOWN;
  private AgreementsInForce agreements = AgreementsInForce.none();
  private Tally tally = Tally.none();
  private final List<Decision> decisions = new ArrayList<>();

  Programme under(Agreement agreement) {
    agreements = agreements.with(agreement);
    return this;
  }

  Programme enrolledOn(String day) {
    member = () -> LocalDate.parse(day);
    return this;
  }

  /// The member visits the gym.
  Decision visit(String at) {
    return happens(Event.at(Instant.parse(at), ZONE, VISIT, Map.of("partner", "gym"), null, null));
  }

  /// The member visits the gym at noon.
  Decision visitOn(String day) {
    return happens(new Event(VISIT, LocalDate.parse(day), Map.of("partner", "gym"), null, null));
  }

  /// The member spends so much at noon.
  Decision spendOn(String day, long amountMinor) {
    return happens(
        new Event(
            SPEND,
            LocalDate.parse(day),
            Map.of("partner", "gym", "currency", "USD", "amountMinor", amountMinor),
            new Sale("USD", amountMinor),
            null));
  }

  /// The member books at the gym at noon.
  Decision bookOn(String day, String booking, long amountMinor) {
    return happens(
        new Event(
            BOOKING,
            LocalDate.parse(day),
            Map.of("amountMinor", amountMinor),
            new Sale("USD", amountMinor),
            new BookingStep.Made(gyms(booking), amountMinor)));
  }

  static BookingId gyms(String booking) {
    return new BookingId(new PartnerId("gym"), booking);
  }

  Decision happens(Event event) {
    Decision decision = Earning.decide(tally, member, event, agreements);
    tally = Earning.evolve(tally, event, decision, agreements);
    decisions.add(decision);
    return decision;
  }

  Tally tally() {
    return tally;
  }

  long earned() {
    return decisions.stream().mapToLong(Programme::minor).sum();
  }

  /// All that one event earns, or zero.
  static long minor(Decision decision) {
    return decision instanceof Earned earned
        ? earned.credits().stream().mapToLong(credit -> credit.points().minor()).sum()
        : 0;
  }

  static Agreement agreement(int version, PostingRule... rules) {
    return new Agreement(
        new AgreementId("coalition"), version, Participants.EVERYONE, List.of(rules));
  }

  static PostingRule rule(
      String id, EventType on, DateRange effective, @Nullable Cap cap, CreditTerms... posts) {
    return new PostingRule(
        new RuleId(id), on, effective, Condition.ALWAYS, List.of(posts), cap, null, Set.of());
  }

  /// A rule from 2017 on.
  static PostingRule rule(String id, EventType on, @Nullable Cap cap, CreditTerms... posts) {
    return rule(id, on, since("2017-01-01"), cap, posts);
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
