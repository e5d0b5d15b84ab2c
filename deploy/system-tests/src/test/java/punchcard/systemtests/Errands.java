package punchcard.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Staff;

/// Members who send each other points, some to nobody, set points aside and are given some, each
/// asking until there is an answer; and a book of what must have come of it.
final class Errands {
  private static final Duration TO_COME_BACK = Duration.ofMinutes(2);
  private static final String NOBODY = "0".repeat(32);
  private static final String HOTEL = "hotel";
  private static final int HELD = 5;
  private static final int CAPTURED = 3;
  private static final int LONG_ENOUGH_SECONDS = 3_600;

  private final Punchcard punchcard;
  private final List<Member> members;
  private final Staff staff;
  private final Map<String, AtomicLong> points = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> entries = new ConcurrentHashMap<>();

  Errands(Punchcard punchcard, List<Member> members) {
    this.punchcard = punchcard;
    this.members = members;
    this.staff = punchcard.staff(HOTEL);
  }

  /// One member's errands, until it is over; each is done to its end.
  void run(int member, BooleanSupplier over) {
    for (int round = 0; !over.getAsBoolean(); round++) run(member, round);
  }

  private void run(int number, int round) {
    Member member = members.get(number);
    String key = "errand-" + round;
    switch (round % 6) {
      case 0, 1, 2 -> send(member, members.get((number + 1 + round) % members.size()), key);
      case 3 -> sendToNobody(member, key);
      case 4 -> reserve(member, key, round % 12 == 4);
      default -> give(member, key);
    }
  }

  private void send(Member from, Member to, String key) {
    untilGranted(key, () -> from.transfer(key, to, 1));
    note("TransferSent", from, -1);
    note("TransferReceived", to, 1);
  }

  private void sendToNobody(Member from, String key) {
    untilGranted(key, () -> from.transfer(key, punchcard.member(NOBODY), 1));
    note("TransferSent", from, -1);
    note("TransferReturned", from, 1);
  }

  private void reserve(Member member, String key, boolean capture) {
    Reply held = untilGranted(key, () -> member.reserve(key, HOTEL, HELD, LONG_ENOUGH_SECONDS));
    note("PointsReserved", member, 0);
    long hold = held.json().required("holdId").asLong();
    if (capture) {
      untilGranted(key, () -> staff.capture(key + "-end", member, hold, CAPTURED));
      note("HoldCaptured", member, -CAPTURED);
    } else {
      untilGranted(key, () -> staff.release(key + "-end", member, hold));
      note("HoldReleased", member, 0);
    }
  }

  private void give(Member member, String key) {
    untilGranted(key, () -> punchcard.operator().adjust(key, member, 1, HOTEL));
    note("PointsAdjusted", member, 1);
  }

  private void note(String entry, Member member, long more) {
    entries.computeIfAbsent(entry, _ -> new AtomicLong()).incrementAndGet();
    points.computeIfAbsent(member.id(), _ -> new AtomicLong()).addAndGet(more);
  }

  private static Reply untilGranted(String what, Supplier<Reply> ask) {
    return await(what)
        .atMost(TO_COME_BACK)
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(ask::get, reply -> reply.status() != 503 && reply.status() != 504)
        .expect(201);
  }

  /// By how much a member's points have changed.
  long change(Member member) {
    return points.getOrDefault(member.id(), new AtomicLong()).get();
  }

  /// How many entries of each kind there must be.
  Map<String, Long> entries() {
    Map<String, Long> all = new TreeMap<>();
    entries.forEach((kind, number) -> all.put(kind, number.get()));
    return all;
  }
}
