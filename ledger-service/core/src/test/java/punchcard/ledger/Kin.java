package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Programme;

/// Four members, each in a partition of its own, who are merged, separated and erased while they
/// earn and spend. What is on its way to a member waits in its partition, in order; the partitions
/// go on as chance will have it.
final class Kin {
  private static final List<MemberId> MEMBERS = List.of(id("a"), id("b"), id("c"), id("d"));
  private static final List<String> CURRENCIES = List.of("POINTS", "MILES");
  private static final String[] PARTNERS = {"grocer", "gym", "hotel"};
  private static final int MORE_THAN_EVER_NEEDED = 5_000;

  /// A merge that is not undone.
  private record Merged(String name, MemberId who, MemberId into) {}

  private final Random random;
  private final Map<MemberId, Books> books = new HashMap<>();
  private final Map<MemberId, Deque<Function<Instant, Command>>> waiting = new HashMap<>();
  private final List<Merged> merges = new ArrayList<>();
  private final Set<MemberId> erased = new HashSet<>();
  private final Programme programme;
  private Instant now = Instant.parse("2026-11-03T22:00:00Z");
  private long offset;

  Kin(Random random) {
    this.random = random;
    this.programme =
        Programme.in(Sentence.ZONE)
            .with(Policy.currency("POINTS").negative(NegativeBalance.ALLOW).build())
            .with(Policy.currency("MILES").version(2).build());
    for (MemberId member : MEMBERS) {
      books.put(member, new Books(member));
      waiting.put(member, new ArrayDeque<>());
    }
  }

  private static MemberId id(String letter) {
    return new MemberId(letter.repeat(32));
  }

  void step() {
    now = now.plus(Duration.ofMinutes(random.nextInt(200)));
    switch (random.nextInt(10)) {
      case 0 -> merge();
      case 1 -> undo();
      case 2 -> eraseNowAndThen();
      case 3, 4, 5 -> deliver(any());
      default -> ask();
    }
  }

  private MemberId any() {
    return MEMBERS.get(random.nextInt(MEMBERS.size()));
  }

  private boolean isFree(MemberId member) {
    return !erased.contains(member) && merges.stream().noneMatch(it -> it.who().equals(member));
  }

  /// As the log has it: neither is merged or erased, so nobody is ever merged in a circle.
  private void merge() {
    MemberId who = any();
    MemberId into = any();
    if (who.equals(into) || !isFree(who) || !isFree(into)) return;
    Merged merged = new Merged("m" + offset++, who, into);
    merges.add(merged);
    bring(Became.mergedInto(into, merged.name()).to(who));
  }

  private void undo() {
    if (merges.isEmpty()) return;
    Merged undone = merges.remove(random.nextInt(merges.size()));
    bring(Became.itselfAgain(undone.into(), undone.name()).to(undone.who()));
    bring(Became.separatedFrom(undone.who(), undone.name()).to(undone.into()));
  }

  private void eraseNowAndThen() {
    MemberId member = any();
    if (random.nextInt(4) > 0 || !isFree(member)) return;
    erase(member);
  }

  /// With all that were merged into it.
  private void erase(MemberId member) {
    erased.add(member);
    bring(Became.erased("").to(member));
    List<Merged> below = merges.stream().filter(it -> it.into().equals(member)).toList();
    merges.removeAll(below);
    below.forEach(merged -> erase(merged.who()));
  }

  private void ask() {
    MemberId member = any();
    String partner = PARTNERS[random.nextInt(PARTNERS.length)];
    String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    long amount = 1L + random.nextInt(40);
    long entry = 1L + random.nextInt((int) books(member).account().sequence() + 1);
    Sentence<?> sentence =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> Brought.issue(amount).by(partner).of(currency);
          case 3 -> Brought.issue(amount).by(partner).of(currency).maturing("2026-11-09");
          case 4 -> Brought.difference().less(amount).by(partner).of(currency);
          case 5 -> Asked.redeem(amount).at(partner).of(currency);
          case 6 -> Asked.reserve(amount).at(partner).of(currency).until(now.plusSeconds(90_000));
          case 7 -> Asked.release(entry);
          case 8 -> Asked.giveBack(entry);
          default -> Asked.send(amount, any()).of(currency);
        };
    Sentence<?> named = sentence instanceof Asked asked ? asked.withKey("k" + offset) : sentence;
    bring(named.to(member));
  }

  private void bring(Sentence<?> sentence) {
    long at = offset++;
    waiting(sentence.member()).add(when -> sentence.between(when, when).command(at));
  }

  private void deliver(MemberId member) {
    @Nullable Function<Instant, Command> next = waiting(member).poll();
    if (next != null) process(next.apply(now));
  }

  private void process(Command command) {
    Books of = books(command.member());
    LogPosition at = command.envelope().posting();
    of.close(programme, at, now);
    goOn(of.follow(programme, at, now));
    Outcome outcome = of.ask(programme, command);
    if (outcome instanceof LedgerEvent fact) goOn(List.of(fact));
    goOn(of.follow(programme, at, now));
    assertThat(of.follow(programme, at, now)).isEmpty();
    of.check(programme);
  }

  private void goOn(List<? extends LedgerEvent> facts) {
    for (LedgerEvent fact : facts)
      Onward.from(fact)
          .ifPresent(
              onward -> {
                long at = offset++;
                waiting(onward.member())
                    .add(when -> Arriving.command(onward, Arriving.sentAt(onward), when, at));
              });
  }

  /// All that waits is worked off, in whatever order.
  void end() {
    int delivered = 0;
    while (waiting.values().stream().anyMatch(each -> !each.isEmpty())) {
      deliver(any());
      assertThat(delivered++).isLessThan(MORE_THAN_EVER_NEEDED);
    }
    for (String currency : CURRENCIES) assertThat(inClearing(new Currency(currency))).isZero();
    assertThat(handedOver()).isEmpty();
    for (Merged merged : merges) assertThat(free(books(merged.who()).account())).isEmpty();
    for (MemberId member : MEMBERS) {
      Account account = books(member).account();
      if (erased.contains(member)) assertThat(hasNothing(account)).isTrue();
      if (isFree(member)) assertThat(account.ties().status()).isEqualTo(new Status.Open());
    }
  }

  private long inClearing(Currency currency) {
    return books.values().stream()
        .mapToLong(each -> each.balance(AccountId.ofProgram(Bucket.CLEARING), currency))
        .sum();
  }

  /// Lots and debts that were handed over and did not arrive as they were, or arrived twice.
  private Map<String, Long> handedOver() {
    Map<String, Long> left = new TreeMap<>();
    for (Books each : books.values())
      for (LedgerEvent fact : each.facts())
        if (fact instanceof LedgerEvent.Posted(var entry, _)) add(entry.transaction(), left);
    left.values().removeIf(sum -> sum == 0);
    return left;
  }

  private static void add(Transaction entry, Map<String, Long> left) {
    if (entry.origin() instanceof Origin.PointsHandedOver) {
      for (Lot lot : entry.moved().taken()) left.merge(kind(lot), lot.amountMinor(), Long::sum);
      for (Debt debt : entry.moved().repaid())
        left.merge(kind(debt), debt.amountMinor(), Long::sum);
    }
    if (entry.origin() instanceof Origin.PointsTakenOver) {
      for (Lot lot : entry.moved().made()) left.merge(kind(lot), -lot.amountMinor(), Long::sum);
      for (Debt debt : entry.moved().owed()) left.merge(kind(debt), -debt.amountMinor(), Long::sum);
    }
  }

  private static String kind(Lot lot) {
    return lot.currency() + " " + lot.stamp() + " " + lot.earnedOn() + " " + lot.expiresOn();
  }

  private static String kind(Debt debt) {
    return debt.currency() + " borne by " + debt.bearer();
  }

  private static List<Lot> free(Account account) {
    return account.purses().stream()
        .flatMap(purse -> purse.lots().stream())
        .filter(lot -> !lot.isPending())
        .toList();
  }

  private static boolean hasNothing(Account account) {
    return account.pledges().holds().isEmpty()
        && account.purses().stream()
            .allMatch(purse -> purse.lots().isEmpty() && purse.debts().isEmpty());
  }

  private Books books(MemberId member) {
    return Objects.requireNonNull(books.get(member));
  }

  private Deque<Function<Instant, Command>> waiting(MemberId member) {
    return Objects.requireNonNull(waiting.get(member));
  }
}
