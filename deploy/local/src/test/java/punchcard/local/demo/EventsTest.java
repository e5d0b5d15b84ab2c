package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.VisitRecorded;

class EventsTest {
  private static final DateShift SHIFT = new DateShift(463);
  private static final LocalDateTime TIME = LocalDateTime.parse("2017-07-03T18:15:00");
  private static final Basket BASKET =
      new Basket(
          "906",
          "312",
          "319",
          TIME,
          List.of(new BasketLine("GROCERY", 2, 450, 50), new BasketLine("PRODUCE", 1, 210, 0)));

  @Test
  void the_first_purchase_signs_the_household_up() {
    GrocerEvents grocer = new GrocerEvents(SHIFT);

    List<PartnerEvent> first = grocer.of(BASKET);
    List<PartnerEvent> second = grocer.of(BASKET);

    assertThat(first)
        .extracting(PartnerEvent::getEventId)
        .containsExactly("signup-906", "basket-906-312");
    assertThat(first).extracting(PartnerEvent::getMemberRef).containsOnly("906");
    assertThat(first.getFirst().getBody()).isInstanceOf(SignupRequested.class);
    assertThat(second).extracting(PartnerEvent::getEventId).containsExactly("basket-906-312");
  }

  @Test
  void a_purchase_has_a_line_for_each_department() {
    SpendRecorded spend = (SpendRecorded) new GrocerEvents(SHIFT).of(BASKET).getLast().getBody();

    assertThat(spend.getAmountMinor()).isEqualTo(660);
    assertThat(spend.getDiscountMinor()).isEqualTo(50);
    assertThat(spend.getCurrency()).isEqualTo("USD");
    assertThat(spend.getLines())
        .containsExactly(new SpendLine("GROCERY", 2, 450L), new SpendLine("PRODUCE", 1, 210L));
  }

  @Test
  void the_gym_joins_with_the_members_proof() {
    GymMember member = new GymMember("906", "G-1001", TIME, List.of(TIME.plusDays(1)));
    GymEvents gym = new GymEvents(SHIFT);

    PartnerEvent join = gym.join(member, "a token");
    PartnerEvent visit = gym.visits(member).getFirst();

    assertThat(((SignupRequested) join.getBody()).getProof()).isEqualTo("a token");
    assertThat(join.getMemberRef()).isEqualTo("G-1001");
    assertThat(visit.getEventId()).isEqualTo("visit-G-1001-0");
    assertThat(visit.getBody()).isInstanceOf(VisitRecorded.class);
  }
}
