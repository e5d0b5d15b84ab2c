package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.Transaction;

/// What a member has lately spent, set aside or sent away, so that limits can be kept: the oldest
/// first. What comes back later was spent all the same.
///
/// @param recent at most [#MOST]: of more, the two oldest of a currency count as one, at the time
///     of the later, so that a limit is rather kept too strictly than not
public record Spendings(List<Spending> recent) {
  /// How many are kept apart.
  public static final int MOST = 100;

  public static final Spendings NONE = new Spendings(List.of());

  private static final Duration KEPT = Duration.ofMinutes(SpendingLimit.LONGEST_MINUTES);

  /// One of them, or several that count as one.
  ///
  /// @param at when the last was asked for
  /// @param count how many
  /// @param minor what they come to; minor units
  public record Spending(Currency currency, Instant at, int count, long minor) {
    private Spending and(Spending later) {
      return new Spending(
          currency, later.at, count + later.count, Math.addExact(minor, later.minor));
    }
  }

  public Spendings {
    recent = List.copyOf(recent);
  }

  /// Whether another one now would be more than a limit allows.
  boolean pass(SpendingLimit limit, Currency currency, long minor, Instant now) {
    long sum = of(limit, 1, minor);
    Instant before = now.minus(Duration.ofMinutes(limit.withinMinutes()));
    for (Spending spending : recent)
      if (spending.currency().equals(currency) && spending.at().isAfter(before))
        sum = Math.addExact(sum, of(limit, spending.count(), spending.minor()));
    return sum > limit.most();
  }

  private static long of(SpendingLimit limit, int count, long minor) {
    return switch (limit.measure()) {
      case COUNT -> count;
      case AMOUNT -> minor;
    };
  }

  /// With what an entry spends, if it does.
  Spendings after(Transaction posted) {
    return spent(posted).map(this::with).orElse(this);
  }

  private static Optional<Spending> spent(Transaction posted) {
    return switch (posted.origin()) {
      case Origin.PointsRedeemed _, Origin.RedemptionHeld _, Origin.PointsReserved _ ->
          Optional.of(spending(posted));
      case Origin.TransferSent _ -> Optional.of(spending(posted));
      case Origin.HoldCaptured _, Origin.HoldReleased _, Origin.HoldExpired _ -> Optional.empty();
      case Origin.PointsIssued _, Origin.PointsMatured _, Origin.PointsExpired _ ->
          Optional.empty();
      case Origin.PromiseCancelled _, Origin.RedemptionReturned _, Origin.EntryReversed _ ->
          Optional.empty();
      case Origin.PointsAdjusted _, Origin.DifferencePosted _, Origin.PointsConverted _ ->
          Optional.empty();
      case Origin.TransferReceived _, Origin.TransferReturned _, Origin.OpeningPosted _ ->
          Optional.empty();
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ ->
          Optional.empty();
    };
  }

  private static Spending spending(Transaction posted) {
    return new Spending(
        posted.legs().getFirst().currency(),
        posted.recordedAt(),
        1,
        Movements.sum(posted.moved().taken()));
  }

  private Spendings with(Spending spending) {
    Instant oldest = spending.at().minus(KEPT);
    List<Spending> kept = new ArrayList<>(recent.size() + 1);
    for (Spending before : recent) if (before.at().isAfter(oldest)) kept.add(before);
    kept.add(spending);
    if (kept.size() > MOST) joinOldest(kept);
    return new Spendings(kept);
  }

  /// Of more than [#MOST], two are of one currency, unless the member spends as many currencies:
  /// then the oldest is forgotten.
  private static void joinOldest(List<Spending> spendings) {
    for (int older = 0; older < spendings.size(); older++)
      for (int later = older + 1; later < spendings.size(); later++)
        if (spendings.get(older).currency().equals(spendings.get(later).currency())) {
          spendings.set(later, spendings.get(older).and(spendings.get(later)));
          spendings.remove(older);
          return;
        }
    spendings.removeFirst();
  }
}
