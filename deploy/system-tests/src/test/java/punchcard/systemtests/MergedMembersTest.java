package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.MemberEvent;
import punchcard.avro.TallyHandedOver;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A guest of a hotel has two cards. What was booked with the one comes to its end with the other,
/// and two dives a year earn points for one person, not for each card.
@Order(34)
@ExtendWith(SharedStack.class)
class MergedMembersTest {
  private static final String AGREEMENT =
      """
      agreement: hotel
      participants: everyone
      rules:
        - id: night
          on: BookingMade
          from: 2017-01-01
          when: event.partner == 'hotel' && event.currency == 'USD'
          post:
            - { currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: hotel, pending: booking }
        - id: dive
          on: VisitRecorded
          from: 2017-01-01
          when: event.partner == 'hotel'
          cap: { count: 2, per: year }
          post:
            - { currency: POINTS, amount: 10, rounding: down, fundedBy: hotel }
      """;

  private final Punchcard punchcard;
  private final Partner hotel;

  MergedMembersTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.hotel = punchcard.partner("hotel");
  }

  @Test
  void of_one_person_with_two_cards_nothing_is_double_or_lost_also_when_the_merge_was_wrong() {
    punchcard.operator().agree("hotel", AGREEMENT);
    String gold = "gold-" + UUID.randomUUID();
    String silver = "silver-" + UUID.randomUUID();
    Member anna = punchcard.member(hotel.signUp(gold));
    Member bert = punchcard.member(hotel.signUp(silver));
    book(silver, "suite", 100);
    dive(silver);
    dive(silver);
    awaitPoints(bert, 20);

    // His booking is fulfilled, and his dives count, when he is she.
    await("they are one")
        .until(() -> punchcard.operator().merge("cards", anna, bert).status() == 200);
    awaitPoints(anna, 20);
    awaitTally(anna);
    punchcard.stack().kill(Part.RULES.first());
    fulfil(silver, "suite");
    dive(gold);
    book(silver, "attic", 30);
    book(gold, "cellar", 50);
    fulfil(gold, "cellar");
    punchcard.stack().start(Part.RULES.first());
    awaitPoints(anna, 20 + 100 + 50);

    // Each has its own again, and what was booked meanwhile comes to whose it was.
    punchcard.operator().undoMerge("cards", anna).expect(200);
    awaitPoints(bert, 20 + 100);
    dive(silver);
    fulfil(silver, "attic");
    dive(gold);
    awaitPoints(anna, 50 + 10 + 30);
    assertThat(bert.points()).isEqualTo(20 + 100);
  }

  /// Her log has what her rules are to count of his.
  private void awaitTally(Member member) {
    try (Log<MemberEvent> log = punchcard.log(Topics.MEMBER_EVENTS)) {
      log.await(
          "the tally",
          it -> it.getMemberId().equals(member.id()) && it.getBody() instanceof TallyHandedOver);
    }
  }

  private void book(String card, String room, int dollars) {
    publish(
        card,
        "BookingMade",
        "{\"bookingId\": \"%s\", \"category\": \"ROOM\", \"amountMinor\": %d, \"currency\": \"USD\"}"
            .formatted(room, 100 * dollars));
  }

  private void fulfil(String card, String room) {
    publish(card, "BookingFulfilled", "{\"bookingId\": \"%s\"}".formatted(room));
  }

  private void dive(String card) {
    publish(card, "VisitRecorded", "{}");
  }

  private void publish(String card, String type, String body) {
    hotel
        .post(
            """
            {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}\
            """
                .formatted(UUID.randomUUID(), card, Instant.now(), type, body))
        .expect(202);
  }

  private static void awaitPoints(Member member, long points) {
    await(points + " points").untilAsserted(() -> assertThat(member.points()).isEqualTo(points));
  }
}
