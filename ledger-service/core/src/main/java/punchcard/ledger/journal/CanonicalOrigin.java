package punchcard.ledger.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// The part of the [CanonicalForm] that says why an entry was made: the name of the body's record
/// in the journal, and its fields in the order of the schema.
final class CanonicalOrigin {
  private CanonicalOrigin() {}

  static void write(Origin origin, int format, CanonicalBytes out) {
    out.text(origin.getClass().getSimpleName());
    switch (origin) {
      case Origin.PointsIssued(Cause cause) -> cause(cause, out);
      case Origin.PointsRedeemed redeemed -> {
        out.text(redeemed.partner().value());
        out.text(redeemed.key().value());
        out.text(redeemed.caller());
        out.optionalText(redeemed.reason());
        terms(redeemed.terms(), format, out);
      }
      case Origin.PointsReserved reserved -> {
        out.text(reserved.partner().value());
        asker(reserved.asker(), out);
        out.time(reserved.expiresAt());
        out.optionalText(reserved.reason());
      }
      case Origin.RedemptionHeld held -> {
        out.text(held.partner().value());
        asker(held.asker(), out);
        out.time(held.expiresAt());
        out.optionalText(held.reason());
        limit(held.passed(), out);
      }
      case Origin.HoldCaptured captured -> {
        out.number(captured.hold());
        out.text(captured.partner().value());
        asker(captured.asker(), out);
        terms(captured.terms(), format, out);
      }
      case Origin.HoldReleased(long hold, Asker asker) -> {
        out.number(hold);
        asker(asker, out);
      }
      case Origin.HoldExpired(long hold) -> out.number(hold);
      case Origin.PointsExpired() -> {}
      case Origin.PointsMatured(Cause cause) -> {
        out.present(cause != null);
        if (cause != null) cause(cause, out);
      }
      case Origin.PromiseCancelled(Cause cause) -> cause(cause, out);
      case Origin.RedemptionReturned returned -> {
        out.number(returned.returnedSequence());
        out.text(returned.partner().value());
        asker(returned.asker(), out);
        out.optionalText(returned.reason());
      }
      case Origin.EntryReversed(long sequence, Asker asker, String reason) -> {
        out.number(sequence);
        asker(asker, out);
        out.text(reason);
      }
      case Origin.PointsAdjusted(Asker asker, String reason, String approvedBy) -> {
        asker(asker, out);
        out.text(reason);
        out.optionalText(approvedBy);
      }
      case Origin.DifferencePosted(Cause cause) -> cause(cause, out);
      case Origin.TransferSent sent -> {
        out.text(sent.transferId());
        out.text(sent.to().value());
        asker(sent.asker(), out);
        out.optionalText(sent.reason());
      }
      case Origin.TransferReceived received -> {
        out.text(received.transferId());
        out.text(received.from().value());
      }
      case Origin.TransferReturned returned -> {
        out.text(returned.transferId());
        out.text(returned.to().value());
        out.text(returned.why());
      }
      case Origin.OpeningPosted(Cause cause, String file, int line) -> {
        cause(cause, out);
        out.text(file);
        out.number(line);
      }
      case Origin.PointsForfeited(LogPosition order, String shown, boolean asShown) -> {
        out.present(order != null);
        if (order != null) position(order, out);
        out.text(shown);
        out.present(asShown);
      }
      case Origin.MemberMerged(MergeId merge, MemberId into) -> tie(merge, into, out);
      case Origin.MemberUnmerged(MergeId merge, MemberId into) -> tie(merge, into, out);
      case Origin.MemberSeparated(MergeId merge, MemberId member) -> tie(merge, member, out);
      case Origin.PointsHandedOver over -> {
        out.text(over.transferId());
        out.text(over.to().value());
        ways(over.merge(), over.undoing(), over.merges(), out);
      }
      case Origin.PointsTakenOver over -> {
        out.text(over.transferId());
        out.text(over.from().value());
        ways(over.merge(), over.undoing(), over.merges(), out);
      }
      case Origin.PointsConverted(long from, long to, Asker asker) -> {
        out.number(from);
        out.number(to);
        asker(asker, out);
      }
    }
  }

  private static void cause(Cause cause, CanonicalBytes out) {
    out.text(cause.partner().value());
    out.text(cause.event().value());
    out.time(cause.receivedAt());
    position(cause.position(), out);
  }

  private static void position(LogPosition position, CanonicalBytes out) {
    out.text(position.topic());
    out.number(position.partition());
    out.number(position.offset());
  }

  private static void tie(MergeId merge, MemberId other, CanonicalBytes out) {
    out.text(merge.value());
    out.text(other.value());
  }

  private static void ways(
      MergeId merge, boolean undoing, List<MergeId> merges, CanonicalBytes out) {
    out.text(merge.value());
    out.present(undoing);
    out.number(merges.size());
    for (MergeId each : merges) out.text(each.value());
  }

  private static void asker(Asker asker, CanonicalBytes out) {
    out.text(asker.caller());
    out.text(asker.key().value());
  }

  private static void limit(SpendingLimit limit, CanonicalBytes out) {
    out.text(limit.measure().name());
    out.number(limit.most());
    out.number(limit.withinMinutes());
  }

  private static void terms(@Nullable RedemptionTerms terms, int format, CanonicalBytes out) {
    out.present(terms != null);
    if (terms == null) return;
    out.text(terms.money());
    out.number(terms.priceMicros());
    out.number(terms.feeMicros());
    out.number(terms.termsVersion());
    if (format >= CanonicalForm.WITH_TAX) tax(terms.tax(), out);
  }

  private static void tax(@Nullable RedemptionTax tax, CanonicalBytes out) {
    out.present(tax != null);
    if (tax == null) return;
    out.text(tax.supplier());
    out.text(tax.customer());
    out.text(tax.code());
    out.number(tax.ratePerMille());
    out.date(tax.on());
  }
}
