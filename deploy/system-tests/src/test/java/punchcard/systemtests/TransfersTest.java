package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferReturned;
import punchcard.avro.TransferSent;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.SharedStack;

/// Members send each other points, some to nobody, while the ledger is killed: what leaves arrives
/// or comes back, and nothing stays on the way.
@ExtendWith(SharedStack.class)
class TransfersTest {
  private static final Duration TO_COME_BACK = Duration.ofSeconds(45);
  private static final int MEMBERS = 12;
  private static final int EARNED = 100;
  private static final int ROUNDS = 15;
  private static final String NOBODY = "0".repeat(32);

  private final Punchcard punchcard;
  private final Partner market;
  private List<Member> members = List.of();

  TransfersTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.market = punchcard.partner("market");
  }

  @BeforeAll
  void members_have_points() {
    List<String> customers = IntStream.range(0, MEMBERS).mapToObj(n -> "sender-" + n).toList();
    for (String customer : customers) market.publish(Events.signup(customer));
    members = customers.stream().map(c -> punchcard.member(market.signUp(c))).toList();
    for (String customer : customers) market.publish(Events.purchase(customer, 100 * EARNED));
    for (Member member : members)
      await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));
  }

  @Test
  void killed_in_the_middle_every_transfer_arrives_or_comes_back_and_clearing_is_empty()
      throws InterruptedException, ExecutionException {
    // When
    CountDownLatch sent = new CountDownLatch(MEMBERS * ROUNDS / 3);
    List<Future<Integer>> sending = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < MEMBERS; n++) {
        int from = n;
        sending.add(threads.submit(() -> send(from, sent)));
      }
      sent.await();
      punchcard.stack().kill(Part.LEDGER.first());
      punchcard.stack().start(Part.LEDGER.first());
    }

    // Then
    for (Future<Integer> one : sending) assertThat(one.get()).isEqualTo(ROUNDS);
    try (Log<LedgerEntry> journal = punchcard.log(Topics.LEDGER_ENTRIES)) {
      await("what is on the way to arrive")
          .atMost(TO_COME_BACK)
          .until(() -> underWay(journal), Set::isEmpty);
      assertThat(clearing(journal)).isZero();
    }
    assertThat(members.stream().mapToLong(Member::points).sum()).isEqualTo(MEMBERS * EARNED);
  }

  /// A point to the next member, every third one to nobody; returns how many were granted.
  private int send(int from, CountDownLatch sent) {
    int granted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Member to =
          round % 3 == 2 ? punchcard.member(NOBODY) : members.get((from + 1 + round) % MEMBERS);
      if (untilAnswered(from, to, "round-" + round).status() == 201) granted++;
      sent.countDown();
    }
    return granted;
  }

  private Reply untilAnswered(int from, Member to, String key) {
    return await(key)
        .atMost(TO_COME_BACK)
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(
            () -> members.get(from).transfer(key, to, 1),
            reply -> reply.status() != 503 && reply.status() != 504);
  }

  private static Set<String> underWay(Log<LedgerEntry> journal) {
    Set<String> underWay = new HashSet<>();
    for (LedgerEntry entry : journal.all(_ -> true))
      if (entry.getBody() instanceof TransferSent sent) underWay.add(sent.getTransferId());
    for (LedgerEntry entry : journal.all(_ -> true))
      switch (entry.getBody()) {
        case TransferReceived received -> underWay.remove(received.getTransferId());
        case TransferReturned returned -> underWay.remove(returned.getTransferId());
        default -> {}
      }
    return underWay;
  }

  private static long clearing(Log<LedgerEntry> journal) {
    return journal.all(_ -> true).stream()
        .flatMap(entry -> entry.getLegs().stream())
        .filter(leg -> leg.getAccount().equals("program/clearing"))
        .mapToLong(Leg::getAmountMinor)
        .sum();
  }
}
