package punchcard.local.check;

import static punchcard.local.check.Fields.number;
import static punchcard.local.check.Fields.record;
import static punchcard.local.check.Fields.text;
import static punchcard.local.check.Fields.time;

import org.apache.avro.generic.GenericRecord;

/// Reads why entries were made, by the names of their bodies' records.
final class Origins {
  private Origins() {}

  static Origin origin(GenericRecord body) {
    String kind = body.getSchema().getName();
    return switch (kind) {
      case "PointsIssued" -> new Origin.PointsIssued(cause(record(body, "cause")));
      case "PointsRedeemed" ->
          new Origin.PointsRedeemed(partner(body), text(body, "idempotencyKey"));
      case "PointsReserved" -> new Origin.PointsReserved(partner(body), time(body, "expiresAt"));
      case "RedemptionHeld" -> new Origin.RedemptionHeld(partner(body), time(body, "expiresAt"));
      case "HoldCaptured" -> new Origin.HoldCaptured(number(body, "hold"), partner(body));
      case "HoldReleased" -> new Origin.HoldReleased(number(body, "hold"));
      case "HoldExpired" -> new Origin.HoldExpired(number(body, "hold"));
      case "PointsExpired" -> new Origin.PointsExpired();
      case "PointsMatured" -> matured(body);
      case "PromiseCancelled" -> new Origin.PromiseCancelled(cause(record(body, "cause")));
      case "RedemptionReturned" ->
          new Origin.RedemptionReturned(number(body, "returnedSequence"), partner(body));
      case "EntryReversed" -> new Origin.EntryReversed(number(body, "reversedSequence"));
      case "PointsAdjusted" -> new Origin.PointsAdjusted();
      case "DifferencePosted" -> new Origin.DifferencePosted(cause(record(body, "cause")));
      case "TransferSent" -> new Origin.TransferSent(transfer(body), text(body, "toMemberId"));
      case "TransferReceived" ->
          new Origin.TransferReceived(transfer(body), text(body, "fromMemberId"));
      case "TransferReturned" ->
          new Origin.TransferReturned(transfer(body), text(body, "toMemberId"));
      case "OpeningPosted" -> new Origin.OpeningPosted(cause(record(body, "cause")));
      case "PointsForfeited" -> new Origin.PointsForfeited();
      case "MemberMerged", "MemberUnmerged", "MemberSeparated" -> new Origin.MemberMarked();
      case "PointsHandedOver" ->
          new Origin.PointsHandedOver(transfer(body), text(body, "toMemberId"));
      case "PointsTakenOver" ->
          new Origin.PointsTakenOver(transfer(body), text(body, "fromMemberId"));
      case "PointsConverted" ->
          new Origin.PointsConverted(number(body, "rateFrom"), number(body, "rateTo"));
      default -> throw new IllegalStateException("an entry of an unknown kind: " + kind);
    };
  }

  /// The idempotency key of who asked; empty: nobody did.
  static String askedAs(GenericRecord body) {
    if (body.getSchema().getField("idempotencyKey") != null) return text(body, "idempotencyKey");
    return body.getSchema().getField("asker") == null
        ? ""
        : text(record(body, "asker"), "idempotencyKey");
  }

  private static Origin matured(GenericRecord body) {
    return new Origin.PointsMatured(
        body.get("cause") == null ? null : cause(record(body, "cause")));
  }

  private static Origin.Cause cause(GenericRecord cause) {
    return new Origin.Cause(partner(cause), text(cause, "eventId"));
  }

  private static String partner(GenericRecord body) {
    return text(body, "partner");
  }

  private static String transfer(GenericRecord body) {
    return text(body, "transferId");
  }
}
