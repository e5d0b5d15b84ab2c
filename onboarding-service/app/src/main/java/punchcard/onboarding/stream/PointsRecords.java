package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Cause;
import punchcard.avro.DifferencePosted;
import punchcard.avro.HoldCaptured;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.PromiseCancelled;
import punchcard.avro.RedemptionReturned;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.PointsMoved;
import punchcard.onboarding.disclosure.PointsMoved.OwnLeg;

/// Translates the ledger's entries to what the partner that is involved may see of them.
final class PointsRecords {
  private static final String OWNER = "partner:";

  private PointsRecords() {}

  /// Who is involved, and its own event if that is why.
  private record Involved(String partner, Optional<String> eventId) {}

  /// Empty: no partner is involved, or none of its accounts has changed.
  static Optional<PointsMoved> moved(LedgerEntry entry) {
    return involved(entry.getBody())
        .filter(who -> PartnerId.isValid(who.partner()))
        .map(who -> moved(entry, who))
        .filter(moved -> !moved.legs().isEmpty());
  }

  private static Optional<Involved> involved(Object body) {
    return switch (body) {
      case PointsIssued it -> of(it.getCause());
      case OpeningPosted it -> of(it.getCause());
      case DifferencePosted it -> of(it.getCause());
      case PromiseCancelled it -> of(it.getCause());
      case PointsMatured it -> of(it.getCause());
      case PointsRedeemed it -> of(it.getPartner());
      case HoldCaptured it -> of(it.getPartner());
      case RedemptionReturned it -> of(it.getPartner());
      default -> Optional.empty();
    };
  }

  private static Optional<Involved> of(@Nullable Cause cause) {
    return Optional.ofNullable(cause)
        .map(it -> new Involved(it.getPartner(), Optional.of(it.getEventId())));
  }

  private static Optional<Involved> of(String partner) {
    return Optional.of(new Involved(partner, Optional.empty()));
  }

  private static PointsMoved moved(LedgerEntry entry, Involved who) {
    return new PointsMoved(
        new MemberId(entry.getMemberId()),
        new PartnerId(who.partner()),
        entry.getEntryId(),
        entry.getBody().getClass().getSimpleName(),
        entry.getOccurredAt(),
        who.eventId(),
        ownLegs(entry, OWNER + who.partner() + "/"));
  }

  private static List<OwnLeg> ownLegs(LedgerEntry entry, String account) {
    return entry.getLegs().stream()
        .filter(leg -> leg.getAccount().startsWith(account))
        .map(leg -> ownLeg(leg, account))
        .toList();
  }

  private static OwnLeg ownLeg(Leg leg, String account) {
    return new OwnLeg(
        leg.getAccount().substring(account.length()), leg.getCurrency(), leg.getAmountMinor());
  }
}
