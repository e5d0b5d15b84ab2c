package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.HoldExpired;
import punchcard.avro.LedgerEntry;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.SharedStack;

/// Points that are set aside cannot be spent, and come back by themselves when their time is over,
/// also when the ledger was dead at that moment and nothing else happens to the member.
@ExtendWith(SharedStack.class)
class HoldsTest {
  private static final int EARNED = 100;
  private static final Duration AFTER_ITS_TIME = Duration.ofSeconds(30);

  private final Punchcard punchcard;
  private final Partner market;

  HoldsTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.market = punchcard.partner("market");
  }

  @Test
  void a_hold_ends_by_itself_though_the_ledger_was_killed_and_nothing_else_happens() {
    // Given
    Member member = memberWithPoints("holder");
    Reply held = member.reserve("stay", "hotel", 70, 6).expect(201);
    assertThat(member.points()).isEqualTo(EARNED - 70);
    assertThat(member.redeem("too-much", "market", 40).status()).isEqualTo(409);

    // When
    punchcard.stack().kill(Part.LEDGER.first());
    punchcard.stack().start(Part.LEDGER.first());

    // Then
    JsonNode entry = held.json();
    long hold = entry.required("holdId").asLong();
    try (Log<LedgerEntry> journal = punchcard.log(Topics.LEDGER_ENTRIES)) {
      LedgerEntry ended =
          await("the hold's end")
              .atMost(AFTER_ITS_TIME)
              .until(
                  () -> journal.all(one -> isEndOf(hold, member, one)), found -> !found.isEmpty())
              .getFirst();
      assertThat(ended.getOccurredAt()).isBeforeOrEqualTo(ended.getRecordedAt());
    }
    await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));
  }

  private static boolean isEndOf(long hold, Member member, LedgerEntry entry) {
    return entry.getMemberId().equals(member.id())
        && entry.getBody() instanceof HoldExpired ended
        && ended.getHold() == hold;
  }

  private Member memberWithPoints(String customer) {
    market.publish(Events.signup(customer));
    Member member = punchcard.member(market.signUp(customer));
    market.publish(Events.purchase(customer, 100 * EARNED));
    await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));
    return member;
  }
}
