package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Absorbed;
import punchcard.avro.AgreementInForce;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.avro.SignedBy;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;

/// One person whose partner knows it by two references, which are two members at first, then one,
/// and perhaps two again: whatever becomes of what it has booked and bought, and however late that
/// is handed on, it has in the end what it would have as one member.
class HandingOnPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final String ONE = "0a".repeat(16);
  private static final String OTHER = "1b".repeat(16);
  private static final List<String> MEMBERS = List.of(ONE, OTHER);
  private static final SignedBy OLGA = new SignedBy("olga", null, "0a".repeat(32));
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      tiers:
        currency: POINTS
        per: month
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 100 }]
      rules:
        - id: booking
          on: BookingMade
          from: 2017-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: gym, pending: booking }]
        - id: spend
          on: SpendRecorded
          from: 2017-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: gym }]
      """;

  enum What {
    BOOKED,
    FULFILLED_IN_PART,
    FULFILLED,
    CANCELLED,
    SPENT,
    RETURNED,
    WITHDRAWN
  }

  /// @param number of what was booked or bought, of which even ones are known by the one reference,
  ///     odd ones by the other
  /// @param arrivals how much of what is handed over arrives before it
  record Comes(What what, int number, int day, int arrivals) {
    int reference() {
      return number % MEMBERS.size();
    }
  }

  /// The facts of one person, each admitted as the member that its reference is then.
  private static final class Person {
    private final Partitions log = new Partitions(2);
    private final Map<Integer, String> bookings = new HashMap<>();
    private final Map<Integer, String> purchases = new HashMap<>();
    private final Map<Integer, String> changes = new HashMap<>();

    Person() {
      log.everywhere(new AgreementInForce("coalition", 1, YAML));
    }

    void comes(Comes comes, String member) {
      for (int i = 0; i < comes.arrivals(); i++) log.arrives();
      SpecificRecord body = body(comes);
      if (body == null) return;
      String name = log.happens(member, FIRST.plusDays(comes.day()), body);
      switch (comes.what()) {
        case BOOKED -> bookings.put(comes.number(), name);
        case SPENT -> purchases.put(comes.number(), name);
        case RETURNED, WITHDRAWN -> changes.put(comes.number(), name);
        case FULFILLED_IN_PART, FULFILLED, CANCELLED -> {}
      }
    }

    /// Nothing, if it cannot be: what was not bought is not returned.
    private @Nullable SpecificRecord body(Comes comes) {
      int number = comes.number();
      String booking = "b" + number;
      return switch (comes.what()) {
        case BOOKED -> bookings.containsKey(number) ? null : booked(booking);
        case FULFILLED_IN_PART ->
            BookingFulfilled.newBuilder().setBookingId(booking).setAmountMinor(30L).build();
        case FULFILLED -> BookingFulfilled.newBuilder().setBookingId(booking).build();
        case CANCELLED -> BookingCancelled.newBuilder().setBookingId(booking).build();
        case SPENT -> purchases.containsKey(number) ? null : spent();
        case RETURNED -> purchases.containsKey(number) ? returned(purchases.get(number)) : null;
        case WITHDRAWN -> withdrawn(changes.getOrDefault(number, purchases.get(number)));
      };
    }

    private static BookingMade booked(String booking) {
      return BookingMade.newBuilder()
          .setBookingId(booking)
          .setCategory("sauna")
          .setAmountMinor(90)
          .setCurrency("USD")
          .build();
    }

    private static SpendRecorded spent() {
      return SpendRecorded.newBuilder().setAmountMinor(100).setCurrency("USD").build();
    }

    private static SpendReturned returned(String purchase) {
      return SpendReturned.newBuilder()
          .setReturnedEventId(purchase)
          .setAmountMinor(20)
          .setCurrency("USD")
          .build();
    }

    private static @Nullable EventWithdrawn withdrawn(@Nullable String name) {
      return name == null ? null : EventWithdrawn.newBuilder().setWithdrawnEventId(name).build();
    }
  }

  @Property(tries = 1000)
  void it_has_what_it_would_have_as_one(
      @ForAll("comings") @Size(min = 1, max = 40) List<Comes> comings,
      @ForAll @IntRange(max = 30) int merged,
      @ForAll @IntRange(max = 3) int untilAbsorbed,
      @ForAll @IntRange(min = 4, max = 40) int undone,
      @ForAll @IntRange(max = 3) int untilSeparated) {
    int absorbed = merged + untilAbsorbed;
    int endsAfter = Math.max(absorbed, undone);
    Person alone = new Person();
    Person person = new Person();
    boolean isOne = false;
    for (int i = 0; i < comings.size(); i++) {
      if (i == merged) person.log.said(OTHER, new MergedInto("m", ONE, "the same card", OLGA));
      if (i == merged) isOne = true;
      if (i == absorbed) person.log.said(ONE, absorbed());
      if (i == endsAfter) {
        person.log.allArrives();
        person.log.said(OTHER, new MergeUndone("m", ONE, "twins", OLGA));
        isOne = false;
      }
      if (i == endsAfter + untilSeparated)
        person.log.said(ONE, new Separated("m", OTHER, List.of()));
      Comes comes = comings.get(i);
      alone.comes(comes, ONE);
      person.comes(comes, MEMBERS.get(isOne ? 0 : comes.reference()));
    }
    if (isOne && comings.size() <= absorbed) person.log.said(ONE, absorbed());
    person.log.allArrives();

    assertThat(person.log.available()).isEqualTo(alone.log.available());
    assertThat(person.log.pending()).isEqualTo(alone.log.pending());
    assertThat(person.log.readAgain()).isEqualTo(person.log.posted());
  }

  private static Absorbed absorbed() {
    return new Absorbed("m", OTHER, List.of("gym"), List.of(), null, List.of());
  }

  @Provide
  Arbitrary<List<Comes>> comings() {
    return Combinators.combine(
            Arbitraries.of(What.class),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 2))
        .as(Comes::new)
        .list();
  }
}
