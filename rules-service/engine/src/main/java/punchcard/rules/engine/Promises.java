package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionRun;

/// For whom points of promotions wait, or are void: by run, so that those of one that is over are
/// found together.
final class Promises {
  private static final String WAITING = "waiting/";
  private static final String VOID = "void/";
  private static final int PARTS = 4;

  private final Store<CausedBy> store;

  /// @param store waiting or void, run and member to the event with which that began
  Promises(Store<CausedBy> store) {
    this.store = store;
  }

  void wait(PromotionRun run, String member, CausedBy first) {
    store.put(WAITING + key(run, member), first);
  }

  boolean isWaiting(PromotionRun run, String member) {
    return store.get(WAITING + key(run, member)) != null;
  }

  /// Nothing waits any more; returns the event with which that began, or null if nothing did.
  @Nullable CausedBy leave(PromotionRun run, String member) {
    String key = WAITING + key(run, member);
    CausedBy first = store.get(key);
    if (first != null) store.delete(key);
    return first;
  }

  void makeVoid(PromotionRun run, String member, CausedBy first) {
    store.put(voidKey(run, member), first);
  }

  void revive(PromotionRun run, String member) {
    String key = voidKey(run, member);
    if (store.get(key) != null) store.delete(key);
  }

  /// Members for whom points wait of runs like this, run by run.
  ///
  /// @param most of them
  List<Waiting> waiting(Predicate<PromotionRun> like, int most) {
    List<Waiting> found = new ArrayList<>();
    Waiting next = firstFrom(WAITING);
    while (next != null) {
      PromotionRun run = next.run();
      if (like.test(run)) addAll(run, most, found);
      next = found.size() < most ? firstFrom(WAITING + run + "0") : null;
    }
    return found;
  }

  /// Points of one run that wait for one member.
  record Waiting(PromotionRun run, String member) {}

  private void addAll(PromotionRun run, int most, List<Waiting> found) {
    store.scan(
        WAITING + run + "/",
        WAITING + run + "0",
        (key, _) -> {
          found.add(waiting(key));
          return found.size() < most;
        });
  }

  private @Nullable Waiting firstFrom(String key) {
    AtomicReference<@Nullable Waiting> first = new AtomicReference<>();
    store.scan(
        key,
        WAITING + "\uffff",
        (found, _) -> {
          first.set(waiting(found));
          return false;
        });
    return first.get();
  }

  private static Waiting waiting(String key) {
    String[] parts = key.substring(WAITING.length()).split("/", PARTS);
    return new Waiting(
        new PromotionRun(
            new AgreementId(parts[0]), new PromotionId(parts[1]), LocalDate.parse(parts[2])),
        parts[3]);
  }

  static String voidKey(PromotionRun run, String member) {
    return VOID + key(run, member);
  }

  private static String key(PromotionRun run, String member) {
    return run + "/" + member;
  }
}
