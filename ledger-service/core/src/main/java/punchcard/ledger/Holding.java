package punchcard.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand.Capture;
import punchcard.ledger.Demand.Release;
import punchcard.ledger.Demand.Reservation;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;

/// Sets points aside, and ends that exactly once: by capture, by release, or when its time is over.
final class Holding {
  private Holding() {}

  static LedgerEvent reserve(Deciding<Request> on, Reservation asked) {
    Currency currency = asked.currency();
    @Nullable Refusal wrong = on.amountRefusal(currency, asked.amountMinor());
    if (wrong != null) return on.refused(wrong, currency);
    if (isOutOfRange(asked.expiresAt(), on.command().timing().recordedAt()))
      return on.refused(Refusal.HOLD_END_OUT_OF_RANGE, currency);
    if (hasNoRoom(on)) return on.refused(Refusal.TOO_MANY_HOLDS, currency);
    if (on.spendableMinor(currency) < asked.amountMinor())
      return on.refused(Refusal.BALANCE_TOO_LOW, currency);
    if (Limiting.of(on, currency, asked.amountMinor()).passesAny())
      return on.refused(Refusal.SPENDING_LIMIT_PASSED, currency);

    Draft draft = on.draft();
    List<Lot> parts = draft.purse(currency).take(asked.amountMinor(), on.today());
    draft.take(parts);
    draft.hold(parts);
    return draft.post(
        new Origin.PointsReserved(
            asked.partner(), on.command().asker(), asked.expiresAt(), asked.reason()));
  }

  /// Whether the member has as many holds as one may.
  static boolean hasNoRoom(Deciding<Request> on) {
    return on.account().pledges().holds().size() >= Amounts.MOST_HOLDS;
  }

  private static boolean isOutOfRange(Instant end, Instant now) {
    return !end.isAfter(now) || end.isAfter(now.plus(Amounts.LONGEST_HOLD));
  }

  static LedgerEvent capture(Deciding<Request> on, Capture asked) {
    Long wanted = asked.amountMinor();
    @Nullable Refusal wrong = Amounts.refusal(wanted);
    if (wrong != null) return on.refused(wrong);
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    Hold hold = open(on, asked.hold(), asked.by()).orElse(null);
    if (hold == null) return on.refused(whyNotOpen(on, asked.hold(), asked.by()));
    if (hold.isUnderReview()) return on.refused(Refusal.HOLD_UNDER_REVIEW, hold.currency());
    long minor = wanted == null ? hold.amountMinor() : wanted;
    if (minor > hold.amountMinor()) return on.refused(Refusal.CAPTURE_ABOVE_HOLD, hold.currency());

    return spend(on, hold, minor);
  }

  /// So much of a hold is spent where it was held for; the rest goes back.
  static LedgerEvent spend(Deciding<Request> on, Hold hold, long minor) {
    Draft draft = on.draft();
    List<Lot> spent = Purse.parts(hold.lots(), minor);
    draft.spendHeld(spent);
    giveBack(on.standing(), draft, rest(hold.lots(), spent));
    draft.repay(hold.currency());
    draft.leg(AccountId.of(hold.partner(), Bucket.REDEEMED), hold.currency(), minor);
    return draft.post(
        new Origin.HoldCaptured(
            hold.number(),
            hold.partner(),
            on.command().asker(),
            on.standing().redemptionTerms(hold.partner())));
  }

  static LedgerEvent release(Deciding<Request> on, Release asked) {
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    Hold hold = open(on, asked.hold(), asked.by()).orElse(null);
    if (hold == null) return on.refused(whyNotOpen(on, asked.hold(), asked.by()));
    if (hold.isUnderReview()) return on.refused(Refusal.HOLD_UNDER_REVIEW, hold.currency());

    return giveBack(on, hold);
  }

  /// All of a hold goes back.
  static LedgerEvent giveBack(Deciding<Request> on, Hold hold) {
    return giveBack(on.standing(), hold, on.command().asker());
  }

  /// All of a hold goes back, by whoever's word.
  static LedgerEvent.Posted giveBack(Standing standing, Hold hold, Asker asker) {
    Draft draft = standing.draft();
    giveBack(standing, draft, hold.lots());
    draft.repay(hold.currency());
    return draft.post(new Origin.HoldReleased(hold.number(), asker));
  }

  /// What was held and is not spent is the member's again.
  static void giveBack(Standing standing, Draft draft, List<Lot> lots) {
    draft.giveBackHeld(lots);
    draft.restore(lots.stream().map(standing::comingBack).toList());
  }

  /// What is left of lots when the first of them are spent.
  private static List<Lot> rest(List<Lot> lots, List<Lot> spent) {
    if (spent.isEmpty()) return lots;
    int last = spent.size() - 1;
    List<Lot> rest = new ArrayList<>(lots.subList(last + 1, lots.size()));
    Lot split = lots.get(last);
    long left = split.amountMinor() - spent.get(last).amountMinor();
    if (left > 0) rest.addFirst(split.without(spent.get(last).amountMinor()));
    return rest;
  }

  private static Optional<Hold> open(Deciding<Request> on, long number, @Nullable PartnerId by) {
    return on.account()
        .pledges()
        .hold(number)
        .filter(hold -> by == null || hold.partner().equals(by));
  }

  private static Refusal whyNotOpen(Deciding<Request> on, long number, @Nullable PartnerId by) {
    return on.account()
        .pledges()
        .ended(number)
        .filter(hold -> by == null || hold.partner().equals(by))
        .map(EndedHold::toLatecomers)
        .orElse(Refusal.UNKNOWN_HOLD);
  }
}
