package punchcard.local.check;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import punchcard.local.check.GenericLog.Logged;

/// Says Avro's generic records in the terms of the checks.
final class Records {
  private Records() {}

  static Entry entry(Logged logged) {
    GenericRecord entry = logged.value();
    return new Entry(
        logged.partition(),
        logged.key(),
        text(entry, "entryId"),
        text(entry, "memberId"),
        number(entry, "sequence"),
        time(entry, "occurredAt"),
        time(entry, "recordedAt"),
        text(entry, "period"),
        list(entry, "legs", Records::leg),
        list(entry, "lotsMade", Records::lot),
        list(entry, "lotsTaken", Records::taken),
        (int) number(entry, "hashFormat"),
        hex(entry, "previousHash"),
        hex(entry, "hash"),
        origin(record(entry, "body")));
  }

  private static Entry.Leg leg(GenericRecord leg) {
    return new Entry.Leg(text(leg, "account"), text(leg, "currency"), number(leg, "amountMinor"));
  }

  private static Entry.Lot lot(GenericRecord lot) {
    return new Entry.Lot(
        text(lot, "lotId"),
        text(lot, "currency"),
        number(lot, "amountMinor"),
        text(lot, "issuer"),
        text(lot, "agreementId"),
        (int) number(lot, "agreementVersion"),
        text(lot, "ruleId"),
        LocalDate.ofEpochDay(number(lot, "earnedOn")),
        lot.get("expiresOn") == null ? null : LocalDate.ofEpochDay(number(lot, "expiresOn")));
  }

  private static Entry.Taken taken(GenericRecord taken) {
    return new Entry.Taken(
        text(taken, "lotId"), text(taken, "issuer"), number(taken, "amountMinor"));
  }

  private static Entry.Origin origin(GenericRecord body) {
    return switch (body.getSchema().getName()) {
      case "PointsIssued" -> issued(record(body, "cause"));
      case "PointsRedeemed" ->
          new Entry.Redeemed(
              text(body, "partner"),
              text(body, "idempotencyKey"),
              text(body, "caller"),
              optional(body, "reason"));
      default -> throw new IllegalStateException("an entry of an unknown kind: " + body);
    };
  }

  private static Entry.Issued issued(GenericRecord cause) {
    GenericRecord position = record(cause, "position");
    return new Entry.Issued(
        text(cause, "partner"),
        text(cause, "eventId"),
        time(cause, "receivedAt"),
        text(position, "topic"),
        (int) number(position, "partition"),
        number(position, "offset"));
  }

  /// Nothing for a marker, which concerns no member.
  static Optional<Admitted> admitted(Logged logged) {
    GenericRecord event = logged.value();
    String partner = optional(event, "partner");
    return partner == null
        ? Optional.empty()
        : Optional.of(new Admitted(partner, text(event, "eventId"), text(event, "memberId")));
  }

  /// Nothing for an issue that was refused: it would show as points that are missing.
  static Optional<Refusal> refusal(Logged logged) {
    GenericRecord request = record(logged.value(), "request");
    return request.getSchema().getName().equals("Redeem")
        ? Optional.of(
            new Refusal(
                text(logged.value(), "memberId"),
                text(request, "idempotencyKey"),
                number(request, "amountMinor"),
                text(logged.value(), "reason")))
        : Optional.empty();
  }

  private static String text(GenericRecord record, String field) {
    return record.get(field).toString();
  }

  private static @Nullable String optional(GenericRecord record, String field) {
    Object value = record.get(field);
    return value == null ? null : value.toString();
  }

  private static long number(GenericRecord record, String field) {
    return ((Number) record.get(field)).longValue();
  }

  private static Instant time(GenericRecord record, String field) {
    return Instant.ofEpochMilli(number(record, field));
  }

  private static String hex(GenericRecord record, String field) {
    ByteBuffer bytes = ((ByteBuffer) record.get(field)).duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return HexFormat.of().formatHex(copy);
  }

  private static GenericRecord record(GenericRecord record, String field) {
    return (GenericRecord) record.get(field);
  }

  private static <T> List<T> list(
      GenericRecord record, String field, Function<GenericRecord, T> element) {
    return ((Collection<?>) record.get(field))
        .stream().map(GenericRecord.class::cast).map(element).toList();
  }
}
