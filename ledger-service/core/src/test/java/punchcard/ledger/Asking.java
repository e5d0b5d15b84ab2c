package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.naive.NaiveLedger;

/// What someone asks in a random history, in two languages: the ledger's and the naive one's.
///
/// @param about the earlier entry that is to be brought; 0: none
record Asking(
    MemberId member,
    String caller,
    String key,
    long about,
    Asked asked,
    Function<Moment, String> naive) {
  private record Both(Asked asked, long about, Function<Moment, String> naive) {}

  static Asking of(Step step, MemberId member, MemberId other, Moment at, NaiveLedger naive) {
    String caller = step.choice(5, 2) == 0 ? "olga" : "oscar";
    String key = step.choice(6, 4) == 0 ? "k" + step.choice(7, 3) : "own" + at.offset();
    Both both = both(step, member.value(), other, caller, key, at.now(), naive);
    Asked asked = both.asked().of(step.currency()).by(caller).withKey(key).to(member);
    return new Asking(member, caller, key, both.about(), asked, both.naive());
  }

  private static Both both(
      Step step,
      String name,
      MemberId other,
      String caller,
      String key,
      Instant at,
      NaiveLedger naive) {
    String currency = step.currency();
    String partner = step.partner();
    String by = step.choice(3, 6) == 0 ? partner : "";
    long amount = step.amount();
    @Nullable Long part = step.choice(4, 2) == 0 ? null : (Long) (1 + amount / 4);
    return switch (step.kind()) {
      case RESERVE -> {
        int days = step.choice(9, 4) * 10;
        Instant until = at.plus(Duration.ofDays(days).plusMinutes(step.choice(10, 900)));
        yield new Both(
            Asked.reserve(amount).at(partner).until(until),
            0,
            when -> naive.reserve(name, partner, currency, amount, until, when.now()));
      }
      case CAPTURE -> {
        long hold = pick(step, naive.holds(name), naive.count(name));
        yield new Both(
            at(by, Asked.capture(hold, part)),
            0,
            when -> naive.capture(name, hold, part, by, when.now()));
      }
      case RELEASE -> {
        long hold = pick(step, naive.holds(name), naive.count(name));
        yield new Both(
            at(by, Asked.release(hold)), 0, when -> naive.release(name, hold, by, when.now()));
      }
      case GIVE_BACK -> {
        long entry = pick(step, naive.redemptions(name), naive.count(name));
        yield new Both(
            at(by, Asked.giveBack(entry, part)),
            entry,
            when -> naive.giveBack(name, entry, part, by, when.now()));
      }
      case REVERSE -> {
        long entry = pick(step, naive.entries(name), naive.count(name));
        yield new Both(Asked.reverse(entry), entry, when -> naive.reverse(name, entry, when.now()));
      }
      case ADJUST -> {
        long change = step.choice(8, 3) > 0 ? -amount : amount;
        yield new Both(
            Asked.adjust(change).at(partner),
            0,
            when ->
                naive.adjust(
                    name, caller, key, currency, change, partner, when.offset(), when.now()));
      }
      case APPROVE -> {
        long proposal = pick(step, naive.proposals(name), naive.count(name));
        boolean yes = step.choice(8, 3) > 0;
        yield new Both(
            yes ? Asked.approve(proposal) : Asked.decline(proposal),
            0,
            when -> naive.approve(name, caller, proposal, yes, when.now()));
      }
      case REVIEW -> {
        long hold = pick(step, naive.reviews(name), naive.count(name));
        boolean yes = step.choice(8, 3) > 0;
        yield new Both(
            yes ? Asked.let(hold) : Asked.forbid(hold),
            0,
            when -> naive.review(name, caller, hold, yes, when.now()));
      }
      case SEND ->
          new Both(
              Asked.send(amount, other),
              0,
              when -> naive.send(name, other.value(), currency, amount, when.now()));
      case CONVERT -> {
        String into = List.of("STAMPS", "MILES", "POINTS").get(step.choice(2, 3));
        yield new Both(
            Asked.convert(amount, into),
            0,
            when -> naive.convert(name, currency, into, amount, when.now()));
      }
      case Step.Kind _ ->
          new Both(
              Asked.redeem(amount).at(partner),
              0,
              when -> naive.redeem(name, caller, partner, currency, amount, when.now()));
    };
  }

  private static Asked at(String by, Asked asked) {
    return by.isEmpty() ? asked : asked.at(by);
  }

  /// One of these, or now and then any other.
  private static long pick(Step step, List<Long> numbers, long entries) {
    return numbers.isEmpty() || step.choice(12, 9) == 0
        ? step.choice(13, (int) entries + 2)
        : numbers.get(step.choice(14, numbers.size()));
  }
}
