package punchcard.rules.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.rules.Objection;
import punchcard.rules.Retold.Refused;

/// Works off the replays that markers have ordered: member by member, in the order of their ids, a
/// little at a time. Of whom something new happens meanwhile, the turn comes before that is
/// decided: so all is decided as though the whole replay were done where its marker is.
final class Replaying {
  private static final int AT_ONCE = 256;
  private static final HexFormat HEX = HexFormat.of();

  private final Store<ReplayOrder> orders;
  private final Store<Integer> ahead;
  private final PastOfMembers past;
  private final ReplayHistory replay;
  private final AgreementVersions versions;
  private final Outcomes outcomes;
  private final BiConsumer<String, Position> told;
  private final TreeMap<String, ReplayOrder> running = new TreeMap<>();
  private final Deque<String> next = new ArrayDeque<>();

  Replaying(
      Stores stores,
      PastOfMembers past,
      ReplayHistory replay,
      AgreementVersions versions,
      Outcomes outcomes,
      BiConsumer<String, Position> told) {
    this.told = told;
    this.orders = stores.replays();
    this.ahead = stores.ahead();
    this.past = past;
    this.replay = replay;
    this.versions = versions;
    this.outcomes = outcomes;
    orders.each(
        (key, order) -> {
          if (!order.isDone()) running.put(key, order);
        });
  }

  void order(ReplayOrdered ordered, Position at) {
    ReplayOrder order = ReplayOrder.of(ordered, at);
    if (versions.know(order.agreement(), order.version())) begin(order);
    else
      outcomes.refused(
          new Refused(
              Objection.UNKNOWN_VERSION,
              "replay " + order.replay() + ": " + order.agreement() + "/" + order.version()),
          at);
  }

  void reverse(ReplayReversed reversed, Position at) {
    ReplayOrder before = find(reversed.getReplayId());
    if (before != null) begin(before.reversal(at));
    else outcomes.refused(new Refused(Objection.UNKNOWN_REPLAY, reversed.getReplayId()), at);
  }

  private void begin(ReplayOrder order) {
    String key = key(order);
    orders.put(key, order);
    running.put(key, order);
  }

  private @Nullable ReplayOrder find(String replay) {
    ReplayOrder[] found = {null};
    orders.each(
        (_, order) -> {
          if (order.replay().equals(replay) && !order.isReversal()) found[0] = order;
        });
    return found[0];
  }

  /// Before something is decided of a member: what replays still have to tell of it.
  void catchUp(String member, Consumer<Posting> post) {
    running.forEach(
        (key, order) -> {
          String done = key + "/" + member;
          if (member.compareTo(order.doneUpTo()) <= 0 || ahead.get(done) != null) return;
          tell(order, member, post);
          ahead.put(done, 1);
        });
  }

  /// Tells the next member's history again.
  ///
  /// @return false: nothing is left to be told
  boolean goOn(Consumer<Posting> post) {
    Map.Entry<String, ReplayOrder> first = running.firstEntry();
    if (first == null) return false;
    String key = first.getKey();
    ReplayOrder order = first.getValue();
    if (next.isEmpty()) next.addAll(past.membersAfter(order.doneUpTo(), AT_ONCE));
    String member = next.poll();
    if (member == null) finish(key, order);
    else tell(key, order, member, post);
    return !running.isEmpty();
  }

  private void tell(String key, ReplayOrder order, String member, Consumer<Posting> post) {
    String done = key + "/" + member;
    if (ahead.get(done) == null) tell(order, member, post);
    else ahead.delete(done);
    ReplayOrder further = order.doneUpTo(member);
    orders.put(key, further);
    running.put(key, further);
  }

  private void tell(ReplayOrder order, String member, Consumer<Posting> post) {
    replay.tell(order, member, post);
    told.accept(member, order.marker());
  }

  private void finish(String key, ReplayOrder order) {
    forget(key);
    orders.put(key, order.done());
    running.remove(key);
    outcomes.replayed(order);
  }

  /// Of those who had no history yet, the turn never came.
  private void forget(String key) {
    List<String> left = new ArrayList<>();
    ahead.scan(key + "/", key + "0", (each, _) -> left.add(each));
    left.forEach(ahead::delete);
  }

  /// In the order of the log.
  private static String key(ReplayOrder order) {
    return HEX.toHexDigits(order.marker().getOffset());
  }
}
