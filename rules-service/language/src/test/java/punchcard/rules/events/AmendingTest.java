package punchcard.rules.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.avro.BookingMade;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.avro.SubscriptionStarted;
import punchcard.avro.VisitRecorded;
import punchcard.rules.Objection;

class AmendingTest {
  private static final MemberEvent BASKET =
      fact(
          SpendRecorded.newBuilder()
              .setAmountMinor(1000)
              .setCurrency("USD")
              .setTaxMinor(71)
              .setDiscountMinor(10)
              .setPaidWithPointsMinor(33)
              .setReceiptId("R-1")
              .setLines(lines("PRODUCE 2 300, MEAT 1 400, PRODUCE 1 300"))
              .build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          returned                         | left
          100                              | 900 tax 63 discount 9 points 29: PRODUCE 2 270, MEAT 1 360, PRODUCE 1 270
          400 MEAT 1 400                   | 600 tax 42 discount 6 points 19: PRODUCE 2 300, PRODUCE 1 300
          450 PRODUCE 2 450                | 550 tax 39 discount 5 points 18: MEAT 1 400, PRODUCE 1 150
          100; 900                         | nothing
          400 MEAT 1 400; 600 PRODUCE 3 600| nothing
          0                                | 1000 tax 71 discount 10 points 33: PRODUCE 2 300, MEAT 1 400, PRODUCE 1 300
          1001                             | RETURN_ABOVE_PURCHASE
          100; 901                         | RETURN_ABOVE_PURCHASE
          401 MEAT 1 401                   | RETURN_ABOVE_PURCHASE
          400 MEAT 1 400; 1 MEAT 1 1       | RETURN_ABOVE_PURCHASE
          1 TOYS 1 1                       | RETURN_ABOVE_PURCHASE
          -1                               | RETURN_ABOVE_PURCHASE
          """)
  void returns_are_taken_off_a_purchase_one_after_the_other(String returned, String left) {
    List<MemberEvent> returns =
        Arrays.stream(returned.split("; ")).map(it -> fact(returned(it, "USD"))).toList();

    assertThat(text(Amending.left(BASKET, returns))).isEqualTo(left);
  }

  @Test
  void returns_are_taken_off_what_the_last_correction_says() {
    List<MemberEvent> amendments =
        List.of(corrected(700), fact(returned("100", "USD")), corrected(500));

    assertThat(text(Amending.left(BASKET, amendments)))
        .isEqualTo("400 tax 0 discount 0 points 0: ");
    assertThat(text(Amending.left(BASKET, List.of(fact(returned("600", "USD")), corrected(500)))))
        .isEqualTo("RETURN_ABOVE_PURCHASE");
  }

  @Test
  void what_is_withdrawn_is_not_there_whatever_else_is_said_of_it() {
    assertThat(Amending.left(BASKET, List.of(corrected(700), withdrawn())))
        .isEqualTo(new Left.Nothing());
    assertThat(Amending.left(BASKET, List.of(withdrawn(), fact(returned("2000", "USD")))))
        .isEqualTo(new Left.Nothing());
  }

  @Test
  void what_cannot_be_said_of_an_event_is_told() {
    MemberEvent visit = fact(VisitRecorded.newBuilder().build());
    MemberEvent started =
        fact(SubscriptionStarted.newBuilder().setSubscriptionId("s").setPlan("p").build());
    MemberEvent booked =
        fact(BookingMade.newBuilder().setBookingId("17").setCategory("sauna").build());

    assertThat(Amending.left(visit, List.of(fact(returned("1", "USD")))))
        .isEqualTo(new Left.Impossible(Objection.NOT_A_PURCHASE));
    assertThat(Amending.left(BASKET, List.of(fact(returned("1", "CAD")))))
        .isEqualTo(new Left.Impossible(Objection.ANOTHER_CURRENCY));
    assertThat(Amending.left(started, List.of(corrected(1))))
        .isEqualTo(new Left.Impossible(Objection.NOT_CORRECTABLE));
    assertThat(Amending.left(booked, List.of(withdrawn())))
        .isEqualTo(new Left.Impossible(Objection.STEP_OF_A_BOOKING));
    assertThat(Amending.left(started, List.of(withdrawn()))).isEqualTo(new Left.Nothing());
  }

  @Test
  void of_an_event_only_its_body_is_corrected() {
    Left.Some left = (Left.Some) Amending.left(BASKET, List.of(corrected(700)));

    assertThat(left.event().getEventId()).isEqualTo(BASKET.getEventId());
    assertThat(left.event().getOccurredAt()).isEqualTo(BASKET.getOccurredAt());
    assertThat(Amending.left(BASKET, List.of())).isEqualTo(new Left.Some(BASKET));
  }

  private static String text(Left left) {
    return switch (left) {
      case Left.Nothing() -> "nothing";
      case Left.Impossible(Objection objection) -> objection.name();
      case Left.Some(MemberEvent event) -> text((SpendRecorded) event.getBody());
    };
  }

  private static String text(SpendRecorded spend) {
    String lines =
        spend.getLines().stream()
            .map(it -> it.getCategory() + " " + it.getQuantity() + " " + it.getAmountMinor())
            .collect(Collectors.joining(", "));
    return "%d tax %d discount %d points %d: %s"
        .formatted(
            spend.getAmountMinor(),
            spend.getTaxMinor(),
            spend.getDiscountMinor(),
            spend.getPaidWithPointsMinor(),
            lines);
  }

  /// An amount, and perhaps lines.
  private static SpendReturned returned(String text, String currency) {
    String[] parts = text.split(" ", 2);
    return SpendReturned.newBuilder()
        .setReturnedEventId("e1")
        .setAmountMinor(Long.parseLong(parts[0]))
        .setCurrency(currency)
        .setLines(parts.length == 1 ? List.of() : lines(parts[1]))
        .build();
  }

  private static List<SpendLine> lines(String text) {
    return Arrays.stream(text.split(", "))
        .map(line -> line.split(" "))
        .map(it -> new SpendLine(it[0], Integer.parseInt(it[1]), Long.parseLong(it[2])))
        .toList();
  }

  private static MemberEvent corrected(long amountMinor) {
    return fact(
        EventCorrected.newBuilder()
            .setCorrectedEventId("e1")
            .setReplacement(
                SpendRecorded.newBuilder().setAmountMinor(amountMinor).setCurrency("USD").build())
            .build());
  }

  private static MemberEvent withdrawn() {
    return fact(EventWithdrawn.newBuilder().setWithdrawnEventId("e1").build());
  }

  private static MemberEvent fact(SpecificRecord body) {
    return MemberEvent.newBuilder()
        .setMemberId("m")
        .setPartner("grocer")
        .setEventId("e1")
        .setOccurredAt(Instant.EPOCH)
        .setReceivedAt(Instant.EPOCH)
        .setBody(body)
        .build();
  }
}
