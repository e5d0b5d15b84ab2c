package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.Redemption;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.SpendingLimit;

/// A redemption that passes a limit waits for another person. Its points are held meanwhile: they
/// can neither be spent elsewhere nor expire; approved, they are spent as those of any hold.
final class Reviewing {
  private Reviewing() {}

  static LedgerEvent await(Deciding<Request> on, Redemption asked, SpendingLimit passed) {
    Currency currency = asked.currency();
    Draft draft = on.draft();
    List<Lot> parts = draft.purse(currency).take(asked.amountMinor(), on.today());
    draft.take(parts);
    draft.hold(parts);
    return draft.post(
        new Origin.RedemptionHeld(
            asked.partner(), on.command().asker(), end(on, currency), asked.reason(), passed));
  }

  private static Instant end(Deciding<Request> on, Currency currency) {
    int hours = on.policy(currency).orElseThrow().spending().reviewHours();
    return on.command().timing().recordedAt().plus(Duration.ofHours(hours));
  }

  static LedgerEvent decide(Deciding<Request> on, Demand.Review asked) {
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    Hold hold = on.account().pledges().hold(asked.hold()).filter(Hold::isUnderReview).orElse(null);
    if (hold == null) return on.refused(whyNot(on, asked.hold()));
    Asker reviewer = on.command().asker();
    if (reviewer.caller().equals(hold.redeemer()))
      return on.refused(Refusal.SAME_PERSON, hold.currency());

    return asked.approved()
        ? Holding.spend(on, hold, hold.amountMinor())
        : Holding.giveBack(on, hold);
  }

  private static Refusal whyNot(Deciding<Request> on, long number) {
    return on.account()
        .pledges()
        .ended(number)
        .map(EndedHold::toLatecomers)
        .orElse(Refusal.UNKNOWN_REVIEW);
  }
}
