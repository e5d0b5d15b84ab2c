package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives points: a lot for each credit, and what it costs the partner that funds it.
final class Issuing {
  /// A late award would otherwise be gone before the member has seen it.
  private static final int LATE_AWARD_LIVES_DAYS = 30;

  private Issuing() {}

  static LedgerEvent decide(Account account, Issue issue) {
    for (Credit credit : issue.credits())
      if (credit.amountMinor() <= 0)
        return refused(account, issue, Refusal.AMOUNT_NOT_POSITIVE, credit);
    for (Credit credit : issue.credits())
      if (credit.amountMinor() > Amounts.MOST)
        return refused(account, issue, Refusal.AMOUNT_TOO_LARGE, credit);
    for (Credit credit : issue.credits())
      if (overflows(account, issue, credit))
        return refused(account, issue, Refusal.BALANCE_TOO_LARGE, credit);

    return new LedgerEvent.Posted(
        Entry.after(account.lastHash(), transaction(account, issue)), issue.source());
  }

  private static boolean overflows(Account account, Issue issue, Credit of) {
    long more = 0;
    for (Credit credit : issue.credits())
      if (credit.currency().equals(of.currency())) {
        if (credit.amountMinor() > Long.MAX_VALUE - more) return true;
        more += credit.amountMinor();
      }
    return account.totalMinor(of.currency()) > Long.MAX_VALUE - more;
  }

  private static LedgerEvent refused(Account account, Issue issue, Refusal reason, Credit credit) {
    long spendable = account.spendableMinorOn(issue.timing().recordedOn(), credit.currency());
    return new LedgerEvent.Refused(issue, reason, credit.currency(), spendable);
  }

  private static Transaction transaction(Account account, Issue issue) {
    int credits = issue.credits().size();
    List<Leg> legs = new ArrayList<>(2 * credits);
    List<Lot> lots = new ArrayList<>(credits);
    AccountId available = AccountId.available(issue.member());
    for (Credit credit : issue.credits()) {
      AccountId issued = AccountId.issuedBy(credit.fundedBy());
      legs.add(new Leg(available, credit.currency(), credit.amountMinor()));
      legs.add(new Leg(issued, credit.currency(), -credit.amountMinor()));
      lots.add(lot(new LotId(account.nextSequence(), lots.size()), credit, issue.timing()));
    }
    return new Transaction(
        issue.member(),
        account.nextSequence(),
        issue.timing().occurredAt(),
        issue.timing().recordedAt(),
        issue.timing().period(),
        legs,
        lots,
        List.of(),
        new Origin.PointsIssued(issue.cause()));
  }

  private static Lot lot(LotId id, Credit credit, Timing timing) {
    return new Lot(
        id,
        credit.currency(),
        credit.amountMinor(),
        credit.fundedBy(),
        credit.agreement(),
        credit.agreementVersion(),
        credit.ruleId(),
        timing.occurredOn(),
        lastDay(credit.expiresOn(), timing));
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate byRule, Timing timing) {
    if (byRule == null || !timing.isLate()) return byRule;
    LocalDate atLeast = timing.recordedOn().plusDays(LATE_AWARD_LIVES_DAYS);
    return byRule.isBefore(atLeast) ? atLeast : byRule;
  }
}
