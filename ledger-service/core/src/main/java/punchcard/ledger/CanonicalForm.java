package punchcard.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bytes of a transaction over which its hash is made: a format of its own, so that a hash
/// stays right however the journal's records are stored.
///
/// `hash = SHA-256(previousHash ‖ form)`. `previousHash` is the 32 bytes of the `hash` of the
/// same member's entry with the sequence number before (32 zero bytes for the first). `form` is
/// **format 1**: the fields of a `ledger-entries` record, one after the other, in this order:
///
/// - `hashFormat` int: 1
/// - `entryId` text, `memberId` text
/// - `sequence` long
/// - `occurredAt` long, `recordedAt` long: milliseconds since 1970-01-01T00:00Z
/// - `period` text: `yyyy-MM`
/// - `legs` int: how many; then each: `account` text, `currency` text, `amountMinor` long
/// - `lotsMade` int: how many; then each: `lotId` text, `currency` text, `amountMinor` long,
///   `issuer` text, `agreementId` text, `agreementVersion` int, `ruleId` text, `earnedOn` date,
///   `expiresOn` optional date
/// - `lotsTaken` int: how many; then each: `lotId` text, `issuer` text, `amountMinor` long
/// - `body` text: its name, `PointsIssued` or `PointsRedeemed`; then its fields:
/// - `PointsIssued`: the `cause`'s `partner` text, `eventId` text, `receivedAt` long
///   (milliseconds), and its `position`'s `topic` text, `partition` int, `offset` long
/// - `PointsRedeemed`: `partner` text, `idempotencyKey` text, `caller` text, `reason` optional
///   text
///
/// An *int* is 4 bytes and a *long* 8 bytes, two's complement, most significant byte first. A
/// *text* is an int, the number of bytes, and then its UTF-8 bytes. A *date* is an int, days
/// since 1970-01-01. An *optional* is the byte 0 if it is null, else the byte 1 and then the
/// value.
public final class CanonicalForm {
  /// Which format new entries are hashed in.
  public static final int FORMAT = 1;

  private static final ThreadLocal<CanonicalBytes> BYTES =
      ThreadLocal.withInitial(CanonicalBytes::new);
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(CanonicalForm::sha256);

  private CanonicalForm() {}

  static Hash hash(Hash previous, Transaction transaction) {
    CanonicalBytes bytes = BYTES.get().clear();
    bytes.hash(previous);
    write(transaction, bytes);
    return bytes.digest(SHA_256.get());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Transaction of, CanonicalBytes out) {
    out.number(FORMAT);
    out.text(of.entryId());
    out.text(of.member().value());
    out.number(of.sequence());
    out.number(of.occurredAt().toEpochMilli());
    out.number(of.recordedAt().toEpochMilli());
    out.text(of.period().toString());
    out.number(of.legs().size());
    for (Leg leg : of.legs()) write(leg, out);
    out.number(of.lotsMade().size());
    for (Lot lot : of.lotsMade()) write(lot, out);
    out.number(of.lotsTaken().size());
    for (LotTaken taken : of.lotsTaken()) write(taken, out);
    write(of.origin(), out);
  }

  private static void write(Leg leg, CanonicalBytes out) {
    out.text(leg.account().toString());
    out.text(leg.currency().code());
    out.number(leg.amountMinor());
  }

  private static void write(Lot lot, CanonicalBytes out) {
    out.text(lot.id().toString());
    out.text(lot.currency().code());
    out.number(lot.amountMinor());
    out.text(lot.issuer().value());
    out.text(lot.agreement().value());
    out.number(lot.agreementVersion());
    out.text(lot.ruleId());
    out.date(lot.earnedOn());
    @Nullable LocalDate expiresOn = lot.expiresOn();
    out.present(expiresOn != null);
    if (expiresOn != null) out.date(expiresOn);
  }

  private static void write(LotTaken taken, CanonicalBytes out) {
    out.text(taken.lot().toString());
    out.text(taken.issuer().value());
    out.number(taken.amountMinor());
  }

  private static void write(Origin origin, CanonicalBytes out) {
    switch (origin) {
      case Origin.PointsIssued(Cause cause) -> {
        out.text("PointsIssued");
        out.text(cause.partner().value());
        out.text(cause.event().value());
        out.number(cause.receivedAt().toEpochMilli());
        out.text(cause.position().topic());
        out.number(cause.position().partition());
        out.number(cause.position().offset());
      }
      case Origin.PointsRedeemed redeemed -> {
        out.text("PointsRedeemed");
        out.text(redeemed.partner().value());
        out.text(redeemed.key().value());
        out.text(redeemed.caller());
        @Nullable String reason = redeemed.reason();
        out.present(reason != null);
        if (reason != null) out.text(reason);
      }
    }
  }
}
