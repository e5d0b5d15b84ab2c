package punchcard.local.check;

import static punchcard.local.check.Fields.day;
import static punchcard.local.check.Fields.hex;
import static punchcard.local.check.Fields.integer;
import static punchcard.local.check.Fields.list;
import static punchcard.local.check.Fields.name;
import static punchcard.local.check.Fields.number;
import static punchcard.local.check.Fields.optional;
import static punchcard.local.check.Fields.record;
import static punchcard.local.check.Fields.text;
import static punchcard.local.check.Fields.texts;
import static punchcard.local.check.Fields.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import punchcard.local.check.GenericLog.Logged;

/// Says Avro's generic records in the terms of the checks.
final class Records {
  /// What rules hand to each other.
  private static final Set<String> HANDED_OVER = Set.of("HandedOn", "TallyHandedOver");

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
        name(entry, "period"),
        list(entry, "legs", Records::leg),
        moved(entry),
        Origins.origin(record(entry, "body")),
        Origins.askedAs(record(entry, "body")),
        texts(entry, "metadata"),
        hex(entry, "previousHash"),
        hex(entry, "hash"),
        CanonicalForm.hash(entry));
  }

  private static Entry.Leg leg(GenericRecord leg) {
    var account = new Entry.Account(name(leg, "account"), name(leg, "currency"));
    return new Entry.Leg(account, number(leg, "amountMinor"));
  }

  private static Entry.Moved moved(GenericRecord entry) {
    return new Entry.Moved(
        list(entry, "lotsMade", Records::lot),
        list(entry, "lotsTaken", Records::lot),
        list(entry, "lotsRestored", Records::lot),
        list(entry, "debtsMade", Records::debt),
        list(entry, "debtsRepaid", Records::debt));
  }

  private static Lot lot(GenericRecord lot) {
    return new Lot(
        text(lot, "lotId"),
        name(lot, "currency"),
        number(lot, "amountMinor"),
        stamp(lot),
        day(lot, "expiresOn"),
        number(lot, "allocatedMinor"),
        promise(record(lot, "promise")));
  }

  private static Lot.Stamp stamp(GenericRecord lot) {
    return new Lot.Stamp(
        name(lot, "issuer"),
        name(lot, "agreementId"),
        integer(lot, "agreementVersion"),
        name(lot, "ruleId"),
        LocalDate.ofEpochDay(number(lot, "earnedOn")),
        integer(lot, "currencyVersion"),
        integer(lot, "inactivityMonths"),
        name(lot, "basis"),
        name(lot, "money"),
        number(lot, "issuePriceMicros"),
        integer(lot, "termsVersion"));
  }

  private static Lot.@Nullable Promise promise(@Nullable GenericRecord promise) {
    return promise == null
        ? null
        : new Lot.Promise(optional(promise, "bookingId"), day(promise, "maturesOn"));
  }

  private static Entry.Debt debt(GenericRecord debt) {
    return new Entry.Debt(
        text(debt, "debtId"),
        name(debt, "currency"),
        number(debt, "amountMinor"),
        name(debt, "bearer"));
  }

  /// Nothing for a marker, which concerns no member, and for what rules hand on, which was admitted
  /// elsewhere.
  static Optional<Admitted> admitted(Logged logged) {
    GenericRecord event = logged.value();
    String member = text(event, "memberId");
    if (member.isEmpty()) return Optional.empty();
    if (event.get("body") instanceof GenericRecord body
        && HANDED_OVER.contains(body.getSchema().getName())) return Optional.empty();
    String partner = Objects.requireNonNullElse(optional(event, "partner"), Admitted.THE_MEMBER);
    return Optional.of(new Admitted(partner, text(event, "eventId"), member));
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
}
