package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.BookingCancelled;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Position;
import punchcard.avro.ReferencesToFree;
import punchcard.avro.TallyHandedOver;
import punchcard.events.Topics;

/// What the rules of one member hand to another one comes into that one's log, once.
class HandoversTest {
  private static final Instant OCCURRED = NOW.minusSeconds(60);
  private static final Instant RECEIVED = NOW.minusSeconds(30);
  private static final String ANNA = "0a".repeat(16);
  private static final String BERT = "1b".repeat(16);
  private static final String CARL = "2c".repeat(16);

  private final AdmissionDriver onboarding = new AdmissionDriver();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void it_is_a_fact_of_whom_it_is_handed_to() {
    onboarding.hand(handover(BERT, 3, 17, 0, List.of()));

    assertThat(onboarding.log())
        .containsExactly(
            new MemberEvent(
                BERT, "gym", "e17/0", OCCURRED, RECEIVED, null, handedOn(17, List.of(ANNA))));
  }

  @Test
  void what_is_handed_over_again_is_not_taken_again() {
    onboarding.hand(handover(BERT, 3, 17, 0, List.of()));
    onboarding.hand(handover(CARL, 3, 17, 1, List.of()));
    onboarding.hand(handover(BERT, 3, 18, 0, List.of()));
    onboarding.hand(handover(BERT, 3, 17, 0, List.of()));
    onboarding.hand(handover(CARL, 3, 17, 1, List.of()));
    onboarding.hand(handover(BERT, 3, 18, 0, List.of()));
    onboarding.hand(handover(BERT, 3, 19, 0, List.of()));

    assertThat(names()).containsExactly("e17/0", "e17/1", "e18/0", "e19/0");
  }

  @Test
  void each_partition_hands_over_in_its_own_order() {
    onboarding.hand(handover(BERT, 3, 17, 0, List.of()));
    onboarding.hand(handover(BERT, 4, 2, 0, List.of()));
    onboarding.hand(handover(BERT, 3, 16, 0, List.of()));

    assertThat(names()).containsExactly("e17/0", "e2/0");
  }

  @Test
  void nothing_comes_to_who_is_erased_but_to_the_next() {
    erase(BERT);

    onboarding.hand(handover(BERT, 3, 17, 0, List.of()));
    onboarding.hand(handover(BERT, 3, 18, 0, List.of(CARL)));

    assertThat(onboarding.log())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getMemberId()).isEqualTo(CARL);
              assertThat(it.getBody()).isEqualTo(handedOn(18, List.of(ANNA, BERT)));
            });
  }

  @Test
  void what_is_counted_comes_to_who_is_not_erased_alone() {
    TallyHandedOver tally = new TallyHandedOver("m", BERT, List.of(), List.of());
    MemberHandover toAnna =
        MemberHandover.newBuilder(handover(ANNA, 3, 17, 0, List.of()))
            .setPartner(null)
            .setBody(tally)
            .build();

    onboarding.hand(toAnna);
    assertThat(onboarding.log())
        .containsExactly(new MemberEvent(ANNA, null, "e17/0", OCCURRED, RECEIVED, null, tally));

    erase(ANNA);
    onboarding.hand(MemberHandover.newBuilder(toAnna).setNumber(1).build());
    assertThat(onboarding.log()).isEmpty();
  }

  private List<String> names() {
    return onboarding.log().stream().map(MemberEvent::getEventId).toList();
  }

  private void erase(String member) {
    onboarding.send(member, Commands.ofErasure(NOW, new ReferencesToFree(member, List.of())));
    onboarding.log();
  }

  private static MemberHandover handover(
      String to, int partition, long offset, int number, List<String> next) {
    HandedOn body = HandedOn.newBuilder(handedOn(offset, List.of(ANNA))).setNext(next).build();
    return new MemberHandover(
        to,
        "gym",
        "e" + offset + "/" + number,
        OCCURRED,
        RECEIVED,
        new Position(Topics.MEMBER_EVENTS.name(), partition, offset),
        number,
        body);
  }

  private static HandedOn handedOn(long offset, List<String> asked) {
    return new HandedOn(
        ANNA,
        new Position(Topics.MEMBER_EVENTS.name(), 3, offset),
        BookingCancelled.newBuilder().setBookingId("17").build(),
        asked,
        List.of());
  }
}
