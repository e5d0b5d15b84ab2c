package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Scenario.Request;

/// A ledger written to be obviously right and nothing else: it changes a list of lots in place,
/// spends point by point, and searches everything from the start each time.
final class NaiveLedger {
  private static final class Pile {
    final LotId id;
    final Request from;
    long left;

    Pile(LotId id, Request from) {
      this.id = id;
      this.from = from;
      this.left = from.amount();
    }

    LocalDate last() {
      return from.expiresOn() == null ? LocalDate.MAX : from.expiresOn();
    }
  }

  private record Said(Request request, String answer) {}

  private final List<Pile> piles = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<String> currencies = new HashSet<>();
  private long entries;
  private long mark = -1;

  /// What is said to this request.
  String ask(Request request) {
    return request.redeems() ? answer(request) : award(request);
  }

  private String award(Request request) {
    if (request.source() <= mark) return "duplicate";
    mark = request.source();
    if (request.amount() == 0) return "refused AMOUNT_NOT_POSITIVE";
    entries++;
    currencies.add(request.currency());
    piles.add(new Pile(new LotId(entries, 0), request));
    return "posted []";
  }

  private String answer(Request request) {
    for (Said before : said) {
      if (!before.request().key().equals(request.key())) continue;
      if (before.request().day().plusDays(35).isBefore(request.day())) continue;
      return same(before.request(), request) ? before.answer() : "key reused";
    }
    String answer = spend(request);
    said.add(new Said(request, answer));
    return answer;
  }

  private static boolean same(Request one, Request other) {
    return one.amount() == other.amount()
        && one.partner().equals(other.partner())
        && one.currency().equals(other.currency());
  }

  private String spend(Request request) {
    if (request.amount() <= 0) return "refused AMOUNT_NOT_POSITIVE";
    if (entries == 0) return "refused UNKNOWN_MEMBER";
    if (!currencies.contains(request.currency())) return "refused UNKNOWN_CURRENCY";
    long there = 0;
    for (Pile pile : piles) if (pays(pile, request)) there += pile.left;
    if (there < request.amount()) return "refused BALANCE_TOO_LOW";
    entries++;
    return "posted " + takePointByPoint(request);
  }

  private List<LotTaken> takePointByPoint(Request request) {
    Map<LotId, Long> taken = new HashMap<>();
    List<LotId> order = new ArrayList<>();
    for (long point = 0; point < request.amount(); point++) {
      Pile next = next(request);
      next.left--;
      if (taken.merge(next.id, 1L, Long::sum) == 1) order.add(next.id);
    }
    return order.stream()
        .map(id -> new LotTaken(id, new PartnerId(issuer(id)), taken.getOrDefault(id, 0L)))
        .toList();
  }

  private Pile next(Request request) {
    @Nullable Pile best = null;
    for (Pile pile : piles)
      if (pays(pile, request) && (best == null || isBefore(pile, best))) best = pile;
    if (best == null) throw new IllegalStateException("there was enough");
    return best;
  }

  private static boolean isBefore(Pile one, Pile other) {
    if (!one.last().equals(other.last())) return one.last().isBefore(other.last());
    return one.from.day().isBefore(other.from.day());
  }

  private static boolean pays(Pile pile, Request request) {
    return pile.left > 0
        && pile.from.currency().equals(request.currency())
        && !pile.last().isBefore(request.day());
  }

  private String issuer(LotId id) {
    for (Pile pile : piles) if (pile.id.equals(id)) return pile.from.partner();
    throw new IllegalStateException("no lot " + id);
  }

  /// What is left of each lot that is not used up.
  Map<LotId, Long> left() {
    Map<LotId, Long> left = new TreeMap<>();
    for (Pile pile : piles) if (pile.left > 0) left.put(pile.id, pile.left);
    return left;
  }
}
