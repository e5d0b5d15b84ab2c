package punchcard.rules.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.avro.Cause;
import punchcard.avro.DifferencePosted;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.Promise;
import punchcard.avro.PromiseCancelled;
import punchcard.rules.Credit;
import punchcard.rules.PromotionRun;
import punchcard.rules.engine.Recorded;

/// What the journal says that events have earned: so that a report on what the rules would change
/// does not rest on the rules' word alone.
public final class PostedByLedger {
  private static final String PARTNER = "partner:";
  private final Map<String, Map<Payer, Long>> byCause = new HashMap<>();
  private final Map<String, String> promised = new HashMap<>();
  private final Map<Payer, Price> prices = new HashMap<>();

  /// What an issuer pays for a point.
  ///
  /// @param micros millionths of the money's unit per minor unit of points
  public record Price(String money, long micros) {}

  /// Takes the journal's next entry.
  public void take(LedgerEntry entry) {
    for (Lot lot : entry.getLotsMade())
      if (!lot.getMoney().isEmpty())
        prices.put(
            new Payer(lot.getIssuer(), lot.getCurrency()),
            new Price(lot.getMoney(), lot.getIssuePriceMicros()));
    switch (entry.getBody()) {
      case PointsIssued issued -> add(entry, issued.getCause());
      case DifferencePosted difference -> add(entry, difference.getCause());
      case PromiseCancelled _ -> makeVoid(entry);
      default -> {} // What becomes of points later is not what they were earned for.
    }
  }

  private void add(LedgerEntry entry, Cause cause) {
    String event = key(entry.getMemberId(), cause.getPartner(), cause.getEventId());
    for (Lot lot : entry.getLotsMade())
      if (isOfPromotion(lot)) promised.put(key(entry, lot.getLotId()), event);
    Map<Payer, Long> earned = byCause.computeIfAbsent(event, _ -> new HashMap<>());
    for (Leg leg : entry.getLegs()) {
      String account = leg.getAccount();
      if (!account.startsWith(PARTNER)) continue;
      int slash = account.lastIndexOf('/');
      String bucket = account.substring(slash + 1);
      if (!bucket.equals("issued") && !bucket.equals("promised")) continue;
      Payer payer = new Payer(account.substring(PARTNER.length(), slash), leg.getCurrency());
      earned.merge(payer, -leg.getAmountMinor(), Math::addExact);
    }
  }

  private static boolean isOfPromotion(Lot lot) {
    Promise promise = lot.getPromise();
    String booking = promise == null ? null : promise.getBookingId();
    return booking != null && PromotionRun.isPromise(booking);
  }

  /// What promotions have promised in vain was not earned; a booking that is cancelled was made.
  private void makeVoid(LedgerEntry entry) {
    for (LotTaken lot : entry.getLotsTaken()) {
      String event = promised.get(key(entry, lot.getLotId()));
      if (event != null)
        byCause
            .getOrDefault(event, new HashMap<>())
            .merge(
                new Payer(lot.getIssuer(), lot.getCurrency()),
                -lot.getAmountMinor(),
                Math::addExact);
    }
  }

  private static String key(LedgerEntry entry, String lot) {
    return entry.getMemberId() + "/" + lot;
  }

  /// Whether the ledger has posted for this event what the rules remember.
  ///
  /// @param credits that it should have
  boolean agreesWith(Recorded event, List<Credit> credits) {
    Map<Payer, Long> rest =
        new HashMap<>(
            byCause.getOrDefault(
                key(
                    event.original().getMemberId(),
                    String.valueOf(event.original().getPartner()),
                    event.original().getEventId()),
                Map.of()));
    for (Credit credit : credits)
      rest.merge(
          new Payer(credit.fundedBy().value(), credit.points().currency().code()),
          -credit.points().minor(),
          Math::addExact);
    return rest.values().stream().allMatch(minor -> minor == 0);
  }

  /// The prices that were stamped last.
  Map<Payer, Price> prices() {
    return prices;
  }

  private static String key(String member, String partner, String eventId) {
    return member + "/" + partner + "/" + eventId;
  }
}
