package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.local.Progress;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Operator;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Pipeline;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.SharedStack;

/// Two instances of the ledger share the members among them: each answers for all, and when one is
/// killed, the other takes over.
@Order(70)
@ExtendWith(SharedStack.class)
class TwoLedgersTest {
  private static final Instance SECOND = Part.LEDGER.instance(1);
  private static final int SECOND_PORT = 12 + 30;

  private static final Duration TO_TAKE_OVER = Duration.ofSeconds(45);
  private static final int MEMBERS = 24; // of each partition some
  private static final int EARNED = 100;
  private static final int WISHES = 20;

  private static final int RUSH = 100;
  private static final int RUSH_POINTS = 3;

  private final Punchcard punchcard;
  private final Partner market;
  private final Pipeline pipeline;
  private final URI first;
  private final URI second;
  private List<Member> members = List.of();

  TwoLedgersTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.market = punchcard.partner("market");
    this.pipeline = punchcard.pipeline();
    this.first = punchcard.at().ledger();
    this.second =
        URI.create("http://localhost:" + (punchcard.stack().settings().portBase() + SECOND_PORT));
  }

  @BeforeAll
  void members_have_points_and_a_second_ledger_takes_its_share() {
    List<String> customers = IntStream.range(0, MEMBERS).mapToObj(n -> "basket-" + n).toList();
    for (String customer : customers) market.publish(Events.signup(customer));
    members = customers.stream().map(c -> punchcard.member(market.signUp(c))).toList();
    for (String customer : customers) market.publish(Events.purchase(customer, 100 * EARNED));
    for (Member member : members)
      await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));

    punchcard.stack().start(SECOND);
    await("both ledgers have work")
        .atMost(TO_TAKE_OVER)
        .until(() -> owner("ledger-0") && owner("ledger-1"));
  }

  private boolean owner(String instance) {
    return pipeline.owners(Part.LEDGER).stream().anyMatch(name -> name.startsWith(instance));
  }

  @AfterAll
  void close() {
    punchcard.stack().stop(SECOND);
    pipeline.close();
  }

  @Test
  @Order(1)
  void a_balance_asked_at_either_instance_is_the_same() {
    for (Member member : members)
      for (URI ledger : List.of(first, second))
        await("the balance at " + ledger)
            .ignoreExceptions()
            .atMost(TO_TAKE_OVER)
            .until(() -> member.asking(ledger).points() == EARNED);
  }

  @Test
  @Order(2)
  void of_a_hundred_redemptions_by_two_callers_at_both_exactly_the_balance_is_granted()
      throws InterruptedException, ExecutionException {
    Member member = punchcard.member(market.signUp("rush"));
    market.publish(Events.purchase("rush", 100 * EARNED));
    await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(EARNED));

    List<Future<Reply>> rush = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < RUSH; n++) {
        String key = "rush-" + n;
        int turn = n / 2;
        rush.add(
            n % 2 == 0
                ? threads.submit(() -> untilAnswered(member, key, turn, RUSH_POINTS))
                : threads.submit(() -> setAsideAndCaptured(member, key, turn)));
      }
    }

    List<Integer> statuses = new ArrayList<>();
    for (Future<Reply> one : rush) statuses.add(one.get().status());
    int granted = EARNED / RUSH_POINTS;
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(granted);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(RUSH - granted);
    assertThat(member.points()).isEqualTo(EARNED - granted * RUSH_POINTS);
  }

  @Test
  @Order(3)
  void when_one_is_killed_the_other_takes_over_and_nothing_acknowledged_is_lost()
      throws InterruptedException, ExecutionException {
    // When members spend at both, and one of these is killed
    CountDownLatch spent = new CountDownLatch(2 * MEMBERS);
    List<Future<Set<Reply>>> spending = new ArrayList<>();
    Instant killed;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Member member : members) spending.add(threads.submit(() -> spend(member, spent)));
      spent.await();
      punchcard.stack().kill(SECOND);
      killed = Instant.now();
    }
    System.out.printf(
        "one of two ledgers killed: every wish answered %s after it%n",
        Progress.seconds(Duration.between(killed, Instant.now())));

    // Then each wish was granted once
    for (Future<Set<Reply>> one : spending)
      assertThat(one.get()).hasSize(WISHES).allMatch(reply -> reply.status() == 201);
    for (Member member : members) assertThat(member.points()).isEqualTo(EARNED - WISHES);
    assertThat(owner("ledger-0")).isTrue();
    assertThat(member(0).redeem("wish-0", "market", 1).status())
        .as("asked again after all that")
        .isEqualTo(201);
    assertThat(member(0).points()).isEqualTo(EARNED - WISHES);
  }

  /// The operator, for a partner's till, sets the points aside and then spends them.
  private Reply setAsideAndCaptured(Member member, String key, int turn) {
    Operator operator = punchcard.operator();
    Reply held =
        untilAnswered(
            key, turn, at -> operator.reserve(at, key, member, "market", RUSH_POINTS, 600));
    if (held.status() != 201) return held;
    long hold = held.json().required("holdId").asLong();
    return untilAnswered(key, turn, at -> operator.capture(at, key + "-spent", member, hold));
  }

  private Member member(int n) {
    return members.get(n);
  }

  /// Spends a point for each wish, asked at both instances in turn.
  private Set<Reply> spend(Member member, CountDownLatch spent) {
    Set<Reply> replies = new HashSet<>();
    for (int wish = 0; wish < WISHES; wish++) {
      replies.add(untilAnswered(member, "wish-" + wish, wish, 1));
      spent.countDown();
    }
    return replies;
  }

  /// Asks again, with the same key, until there is an answer: that is what the key is for.
  private Reply untilAnswered(Member member, String key, int turn, long points) {
    return untilAnswered(
        key + " of " + member.id(), turn, at -> member.asking(at).redeem(key, "market", points));
  }

  private Reply untilAnswered(String what, int turn, Function<URI, Reply> ask) {
    AtomicInteger attempt = new AtomicInteger(turn);
    return await(what)
        .atMost(TO_TAKE_OVER)
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(
            () -> ask.apply(ledger(attempt.getAndIncrement())),
            reply -> reply.status() != 503 && reply.status() != 504);
  }

  private URI ledger(int turn) {
    return turn % 2 == 0 ? first : second;
  }
}
