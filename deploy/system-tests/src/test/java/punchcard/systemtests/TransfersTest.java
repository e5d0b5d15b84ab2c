package punchcard.systemtests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
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
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Storm;

/// Members send each other points, some to nobody, while the ledger is killed again and again, and
/// the broker once: what leaves arrives or comes back, once, and so does all else that they do.
///
/// It comes after the scenario that has recorded startup caches, with which each death is short.
@Order(85)
@ExtendWith(SharedStack.class)
class TransfersTest {
  private static final Duration TO_COME_BACK = Duration.ofSeconds(45);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MEMBERS = 24;
  private static final int EARNED = 1_000;

  /// Entries that each of them gets from a start to the next death, at most: so nobody waits
  /// through several deaths, and no partition is passed over.
  private static final int WORK_BETWEEN = 4;

  /// Nine deaths, one of them the broker's.
  private static final List<Part> KILLED =
      IntStream.range(0, 9).mapToObj(n -> n == 4 ? Part.KAFKA : Part.LEDGER).toList();

  private final Punchcard punchcard;
  private final Partner market;
  private final Log<LedgerEntry> journal;
  private List<Member> members = List.of();
  private Set<String> ids = Set.of();

  TransfersTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.market = punchcard.partner("market");
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
  }

  @BeforeAll
  void members_have_points() {
    punchcard.stack().recordStartupCaches();
    List<String> customers = IntStream.range(0, MEMBERS).mapToObj(n -> "sender-" + n).toList();
    for (String customer : customers) market.publish(Events.signup(customer));
    members = customers.stream().map(c -> punchcard.member(market.memberId(c))).toList();
    ids = members.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
    for (String customer : customers) market.publish(Events.purchase(customer, 100 * EARNED));
    for (Member member : members)
      await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));
  }

  @AfterAll
  void close() {
    journal.close();
  }

  @Test
  void killed_again_and_again_every_transfer_arrives_or_comes_back_once_and_clearing_is_empty()
      throws InterruptedException, ExecutionException {
    // When
    Errands errands = new Errands(punchcard, members);
    AtomicBoolean over = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    Storm storm = new Storm(punchcard, () -> entriesWhile(running), WORK_BETWEEN);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < MEMBERS; n++) {
        int member = n;
        running.add(threads.submit(() -> errands.run(member, over::get)));
      }
      try {
        KILLED.forEach(storm::kill);
      } finally {
        over.set(true);
      }
    }
    for (Future<?> one : running) one.get();

    // Then
    await("what is on the way to arrive")
        .atMost(TO_COME_BACK)
        .until(() -> ended().size() >= sent().size());
    assertThat(ended()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent());
    Map<String, Long> should = new TreeMap<>(errands.entries());
    should.put("PointsIssued", (long) MEMBERS);
    assertThat(kinds()).isEqualTo(should);
    System.out.println("killed " + KILLED.size() + " times: " + should);
    assertThat(clearing()).isZero();
    for (Member member : members)
      assertThat(member.points()).isEqualTo(EARNED + errands.change(member));
    punchcard.command("audit").expect(0, PATIENCE);
  }

  /// How many entries each of them has at least, as long as none has given up.
  private long entriesWhile(List<Future<?>> running) {
    for (Future<?> one : running)
      if (one.state() == Future.State.FAILED)
        throw new AssertionError("an errand failed", one.exceptionNow());
    Map<String, Long> entries =
        theirs().stream().collect(groupingBy(LedgerEntry::getMemberId, counting()));
    return Collections.min(entries.values());
  }

  private List<LedgerEntry> theirs() {
    return journal.all(entry -> ids.contains(entry.getMemberId()));
  }

  private Map<String, Long> kinds() {
    return theirs().stream()
        .collect(groupingBy(it -> it.getBody().getClass().getSimpleName(), counting()));
  }

  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    for (LedgerEntry entry : theirs())
      if (entry.getBody() instanceof TransferSent it) sent.add(it.getTransferId());
    return sent;
  }

  private List<String> ended() {
    List<String> ended = new ArrayList<>();
    for (LedgerEntry entry : theirs())
      switch (entry.getBody()) {
        case TransferReceived received -> ended.add(received.getTransferId());
        case TransferReturned returned -> ended.add(returned.getTransferId());
        default -> {}
      }
    return ended;
  }

  private long clearing() {
    return journal.all(_ -> true).stream()
        .flatMap(entry -> entry.getLegs().stream())
        .filter(leg -> leg.getAccount().equals("program/clearing"))
        .mapToLong(Leg::getAmountMinor)
        .sum();
  }
}
