package punchcard.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.CurrencyPolicy;

/// Takes over what a member had before: one lot with its issuer, price, basis and dates, against
/// `program/opening`.
final class OpeningBalances {
  private OpeningBalances() {}

  static LedgerEvent decide(Deciding<Opening> on) {
    Opening opening = on.command();
    @Nullable LedgerEvent refusal = Crediting.refusal(on, List.of(credit(opening)));
    if (refusal != null) return refusal;

    Draft draft = on.draft();
    draft.make(lot(on, draft, opening));
    draft.leg(AccountId.ofProgram(Bucket.OPENING), opening.currency(), -opening.amountMinor());
    draft.repay(opening.currency());
    return draft.post(
        new Origin.OpeningPosted(opening.cause(), opening.importFile(), opening.importLine()),
        opening.source());
  }

  private static Credit credit(Opening opening) {
    Stamp stamp = opening.stamp();
    return new Credit(
        opening.currency(),
        opening.amountMinor(),
        stamp.issuer(),
        stamp.agreement(),
        stamp.agreementVersion(),
        stamp.ruleId(),
        opening.expiresOn(),
        null,
        null);
  }

  private static Lot lot(Deciding<Opening> on, Draft draft, Opening opening) {
    CurrencyPolicy policy = on.policy(opening.currency()).orElseThrow();
    @Nullable LocalDate given = opening.expiresOn();
    return new Lot(
        draft.nextLot(),
        opening.currency(),
        opening.amountMinor(),
        stamp(opening.stamp(), policy, given == null),
        opening.earnedOn(),
        given == null ? policy.expiry().lastDayOf(opening.earnedOn()) : given,
        opening.allocatedMinor(),
        null);
  }

  private static Stamp stamp(Stamp known, CurrencyPolicy policy, boolean asPolicySays) {
    return new Stamp(
        known.issuer(),
        known.agreement(),
        known.agreementVersion(),
        known.ruleId(),
        policy.version(),
        asPolicySays ? policy.expiry().inactivityMonths() : 0,
        known.basis(),
        known.money(),
        known.issuePriceMicros(),
        known.termsVersion());
  }
}
