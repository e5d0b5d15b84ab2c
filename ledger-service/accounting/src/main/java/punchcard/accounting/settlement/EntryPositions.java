package punchcard.accounting.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.movement.LotMove;
import punchcard.accounting.movement.LotMoves;
import punchcard.accounting.movement.Place;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.RedemptionTerms;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.OutstandingPaid;

/// What one entry comes to between operator and partners. Its legs say who owes points to whom,
/// its lots at which price.
final class EntryPositions {
  private final Transaction entry;
  private final YearMonth period;
  private final TermsBook terms;
  private final History history;
  private final Positions positions;
  private final List<LotMove> moves;
  private final IssuedLots issued;
  private final LocalDate day;

  EntryPositions(
      Transaction entry, YearMonth period, TermsBook terms, History history, Positions positions) {
    this.entry = entry;
    this.period = period;
    this.terms = terms;
    this.history = history;
    this.positions = positions;
    this.moves = LotMoves.of(entry);
    this.issued = new IssuedLots(moves);
    this.day = positions.dayOf(entry);
  }

  void collect() {
    for (Leg leg : entry.legs())
      if (leg.account().owner() instanceof Owner.Partner(PartnerId partner))
        collect(leg.account().bucket(), partner, leg.currency(), leg.amountMinor());
    for (LotMove move : moves) collect(move);
    if (!bringsDebts())
      for (Debt debt : entry.moved().owed())
        uncollected(debt.bearer(), debt.currency(), debt.amountMinor());
    if (!leavesDebts()) for (Debt debt : entry.moved().repaid()) repaid(debt);
  }

  /// Debts that come from another member are borne already.
  private boolean bringsDebts() {
    return entry.origin() instanceof Origin.PointsTakenOver;
  }

  /// Debts that go to another member, or are written off, are borne by whoever bore them before.
  private boolean leavesDebts() {
    return entry.origin() instanceof Origin.PointsHandedOver
        || entry.origin() instanceof Origin.PointsForfeited;
  }

  private void collect(Bucket bucket, PartnerId partner, Currency currency, long amountMinor) {
    switch (bucket) {
      case ISSUED -> issued(partner, currency, -amountMinor);
      case REDEEMED -> redeemed(partner, currency, amountMinor);
      case UNCOLLECTED -> {
        if (!leavesDebts()) uncollected(partner, currency, -amountMinor);
      }
      case PROMISED -> {}
      case AVAILABLE, PENDING, HELD, EXPIRED, ADJUSTED, CLEARING, OPENING, ROUNDING ->
          throw new IllegalStateException("no account of a partner: " + bucket);
    }
  }

  /// What an issuer gave, or got back. What no lot explains has been spent already.
  private void issued(PartnerId issuer, Currency currency, long points) {
    int sign = Long.signum(points);
    long open = Math.abs(points);
    for (IssuedLots.Part part : issued.explain(issuer, currency, sign, open)) {
      open -= part.points();
      if (!isBilledLater(part.stamp()))
        atIssuePrice(LineKind.ISSUED, issuer, currency, part.stamp(), sign * part.points());
    }
    if (open != 0) spentAlready(issuer, currency, sign * open);
  }

  private void spentAlready(PartnerId issuer, Currency currency, long points) {
    Stamp stamp =
        history
            .stamp(entry, lot -> lot.issuer().equals(issuer) && isOf(lot, currency))
            .orElse(null);
    if (stamp == null) {
      positions.withoutPrice(LineKind.ISSUED, issuer, currency, source(points));
      return;
    }
    LineKind kind = terms.isBilledAtRedemption(stamp) ? LineKind.SPENT : LineKind.ISSUED;
    atIssuePrice(kind, issuer, currency, stamp, points);
  }

  /// A stamp without terms is not billed later: it is found to have no price.
  private boolean isBilledLater(Stamp stamp) {
    return terms.isBilledAtRedemption(stamp)
        && terms.settledBefore(stamp.issuer(), period).orElse(OutstandingPaid.BY_ISSUER_AS_SPENT)
            != OutstandingPaid.BY_ISSUER_ON_LEAVING;
  }

  private void redeemed(PartnerId partner, Currency currency, long points) {
    @Nullable RedemptionTerms stamped = history.redemptionTerms(entry);
    if (stamped == null)
      positions.withoutPrice(LineKind.REDEEMED, partner, currency, source(points));
    else positions.redeemed(partner, currency, stamped, source(points), day);
  }

  /// What the issuer of a lot owes because it was spent, or gets because it expired.
  private void collect(LotMove move) {
    Stamp stamp = move.stamp();
    if (move.sign() == 0 || isSettled(stamp.issuer())) return;
    long points = -move.outstandingMinor();
    Currency currency = move.lot().currency();
    if (move.reason() == Place.REDEEMED && terms.isBilledAtRedemption(stamp))
      atIssuePrice(LineKind.SPENT, stamp.issuer(), currency, stamp, points);
    if (move.reason() == Place.EXPIRED && terms.isBilledAtIssue(stamp))
      breakageShare(stamp, currency, points);
  }

  private void breakageShare(Stamp stamp, Currency currency, long points) {
    int perMille = terms.of(stamp).orElseThrow().issue().breakageSharePerMille();
    if (perMille == 0) return;
    positions.atIssuePrice(
        LineKind.BREAKAGE_SHARE, stamp.issuer(), currency, stamp, perMille, source(points), day);
  }

  private boolean isSettled(PartnerId issuer) {
    return terms.isSettledAt(issuer, period.minusMonths(1));
  }

  /// What somebody bears because members had spent it when it was taken back.
  private void uncollected(PartnerId bearer, Currency currency, long points) {
    atStampOf(history.stamp(entry, lot -> isOf(lot, currency)), bearer, currency, points);
  }

  /// The issuer of the points with which a member repays owes whoever bore the debt. If it is
  /// billed for points that are spent, these were.
  private void repaid(Debt debt) {
    Currency currency = debt.currency();
    Optional<Stamp> stamp = repaying(currency);
    atStampOf(stamp, debt.bearer(), currency, -debt.amountMinor());
    boolean takenFromLot = moves.stream().anyMatch(m -> m.sign() < 0 && isOf(m.lot(), currency));
    if (takenFromLot && stamp.filter(this::isBilledLater).isPresent())
      stamp.ifPresent(
          of -> atIssuePrice(LineKind.SPENT, of.issuer(), currency, of, debt.amountMinor()));
  }

  /// A debt that a correction voids is paid back at the price at which it was charged.
  private Optional<Stamp> repaying(Currency currency) {
    if (history.corrected(entry).isPresent())
      return history.stamp(entry, lot -> isOf(lot, currency));
    return stamp(currency, 1).or(() -> stamp(currency, -1));
  }

  /// What is stamped on points of which more are outstanding by the entry, or fewer: what was held
  /// or comes from another member was outstanding before, and repays all the same.
  private Optional<Stamp> stamp(Currency currency, int sign) {
    return moves.stream()
        .filter(move -> move.sign() == sign && isOf(move.lot(), currency))
        .map(LotMove::stamp)
        .findFirst();
  }

  private void atStampOf(Optional<Stamp> stamp, PartnerId bearer, Currency currency, long points) {
    stamp.ifPresentOrElse(
        of -> atIssuePrice(LineKind.UNCOLLECTED, bearer, currency, of, points),
        () -> positions.withoutPrice(LineKind.UNCOLLECTED, bearer, currency, source(points)));
  }

  private void atIssuePrice(
      LineKind kind, PartnerId partner, Currency currency, Stamp stamp, long points) {
    positions.atIssuePrice(kind, partner, currency, stamp, source(points), day);
  }

  private static boolean isOf(Lot lot, Currency currency) {
    return lot.currency().equals(currency);
  }

  private Source source(long points) {
    String corrects = history.corrected(entry).map(Transaction::entryId).orElse("");
    return new Source(entry.entryId(), points, corrects);
  }
}
