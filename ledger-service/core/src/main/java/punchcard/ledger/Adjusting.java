package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.Adjustment;
import punchcard.ledger.Demand.Approval;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.programme.CurrencyPolicy;

/// Corrects a balance by hand; above the currency's limit only with a second person.
final class Adjusting {
  /// What stands on a lot that no agreement gave.
  private static final AgreementId BY_HAND = new AgreementId("by-hand");

  private Adjusting() {}

  static LedgerEvent decide(Deciding<Request> on, Adjustment asked) {
    @Nullable Refusal wrong = refusal(on, asked);
    if (wrong != null) return on.refused(wrong, asked.currency());
    if (needsSecondPerson(on, asked)) return new LedgerEvent.Proposed(proposal(on, asked));

    return post(on, asked, on.command().asker(), null);
  }

  static LedgerEvent approve(Deciding<Request> on, Approval asked) {
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    Proposal proposal = on.account().pledges().proposal(asked.proposal()).orElse(null);
    if (proposal == null) return on.refused(Refusal.UNKNOWN_PROPOSAL);
    Asker second = on.command().asker();
    Adjustment adjustment = proposal.adjustment();
    if (second.caller().equals(proposal.asker().caller()))
      return on.refused(Refusal.SAME_PERSON, adjustment.currency());
    if (!asked.approved()) return new LedgerEvent.Declined(proposal, second);
    @Nullable Refusal wrong = refusal(on, adjustment);
    if (wrong != null) return on.refused(wrong, adjustment.currency());

    return post(on, adjustment, proposal.asker(), second.caller());
  }

  private static @Nullable Refusal refusal(Deciding<Request> on, Adjustment asked) {
    Currency currency = asked.currency();
    long minor = size(asked);
    @Nullable Refusal wrong = on.amountRefusal(currency, minor);
    if (wrong != null) return wrong;
    if (asked.amountMinor() > 0)
      return Totals.minor(on.account(), currency) > Long.MAX_VALUE - minor
          ? Refusal.BALANCE_TOO_LARGE
          : null;
    long missing = minor - on.spendableMinor(currency);
    return missing > 0 && missing > Clawback.mayOwe(on.standing(), on.draft().purse(currency))
        ? Refusal.BALANCE_TOO_LOW
        : null;
  }

  /// How much it moves; the one amount that has no opposite is too large like its neighbour.
  private static long size(Adjustment asked) {
    return Math.abs(Math.max(asked.amountMinor(), -Long.MAX_VALUE));
  }

  private static boolean needsSecondPerson(Deciding<Request> on, Adjustment asked) {
    CurrencyPolicy policy = on.policy(asked.currency()).orElseThrow();
    @Nullable Long limit = policy.approvalAboveMinor();
    return limit != null && size(asked) > limit;
  }

  private static Proposal proposal(Deciding<Request> on, Adjustment asked) {
    Envelope envelope = on.command().envelope();
    return new Proposal(
        envelope.posting().offset(), on.command().asker(), asked, envelope.timing().recordedAt());
  }

  private static LedgerEvent post(
      Deciding<Request> on, Adjustment adjustment, Asker asker, @Nullable String approvedBy) {
    Draft draft = on.draft();
    if (adjustment.amountMinor() > 0) Crediting.give(on, draft, List.of(credit(adjustment)));
    else take(on, draft, adjustment);
    return draft.post(new Origin.PointsAdjusted(asker, adjustment.reason(), approvedBy));
  }

  private static Credit credit(Adjustment adjustment) {
    return new Credit(
        adjustment.currency(),
        adjustment.amountMinor(),
        adjustment.fundedBy(),
        BY_HAND,
        1,
        "adjustment",
        adjustment.expiresOn(),
        null,
        null);
  }

  private static void take(Deciding<Request> on, Draft draft, Adjustment adjustment) {
    Currency currency = adjustment.currency();
    long minor = -adjustment.amountMinor();
    List<Lot> there = draft.purse(currency).take(minor, on.today());
    draft.take(there);
    long owed = minor - Movements.sum(there);
    if (owed > 0) draft.owe(currency, owed, adjustment.fundedBy());
    draft.leg(AccountId.ofProgram(Bucket.ADJUSTED), currency, minor);
  }
}
