package punchcard.ledger.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of a transaction over which its hash is made: a format of its own, so that a hash
/// stays right however the journal's records are stored.
///
/// `hash = SHA-256(previousHash ‖ form)`. `previousHash` is the 32 bytes of the `hash` of the
/// same member's entry with the sequence number before (32 zero bytes for the first). `form` is
/// **format 3**: these fields of a `ledger-entries` record, one after the other:
///
/// - `hashFormat` int: 3
/// - `entryId` text, `memberId` text
/// - `sequence` long
/// - `occurredAt` long, `recordedAt` long: milliseconds since 1970-01-01T00:00Z
/// - `period` text: `yyyy-MM`
/// - `legs` int: how many; then each: `account` text, `currency` text, `amountMinor` long
/// - `lotsMade`, `lotsTaken`, `lotsRestored`; of each int: how many; then each lot:
///   `lotId` text, `currency` text, `amountMinor` long, `issuer` text, `agreementId` text,
///   `agreementVersion` int, `ruleId` text, `earnedOn` date, `expiresOn` optional date,
///   `currencyVersion` int, `inactivityMonths` int, `basis` text, `money` text,
///   `issuePriceMicros` long, `termsVersion` int, `allocatedMinor` long, `promise` optional:
///   `bookingId` optional text, `maturesOn` optional date
/// - `debtsMade`, `debtsRepaid`; of each int: how many; then each: `debtId` text, `currency` text,
///   `amountMinor` long, `bearer` text
/// - `body` text: the name of its record; then its fields, in the order of the schema and with
///   those of the records in it, as [CanonicalOrigin] has them
/// - `metadata` int: how many; then each, in the order of the keys: key text, value text
///
/// An *int* is 4 bytes and a *long* 8 bytes, two's complement, most significant byte first. A
/// *text* is an int, the number of bytes, and then its UTF-8 bytes. A *date* is an int, days
/// since 1970-01-01. An *optional* is the byte 0 if it is null, else the byte 1 and then the
/// value. A *boolean* is the byte 0 or 1, a *list* of texts an int, how many, and then each.
///
/// **Format 2**, of older entries, is the same without the field `tax` of redemption terms.
public final class CanonicalForm {
  /// Which format new entries are hashed in.
  public static final int FORMAT = 3;

  /// The oldest format that there is in any journal.
  private static final int OLDEST = 2;

  /// Since when redemption terms say how a redemption is taxed.
  static final int WITH_TAX = 3;

  private static final ThreadLocal<CanonicalBytes> BYTES =
      ThreadLocal.withInitial(CanonicalBytes::new);
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(CanonicalForm::sha256);

  private CanonicalForm() {}

  /// Whether this is a format of the journal.
  public static boolean knows(int format) {
    return format >= OLDEST && format <= FORMAT;
  }

  /// @throws IllegalArgumentException if there is no such format
  static Hash hash(Hash previous, Transaction transaction, int format) {
    if (!knows(format)) throw new IllegalArgumentException("no format: " + format);
    CanonicalBytes bytes = BYTES.get().clear();
    bytes.hash(previous);
    write(transaction, format, bytes);
    return bytes.digest(SHA_256.get());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Transaction of, int format, CanonicalBytes out) {
    out.number(format);
    out.text(of.entryId());
    out.text(of.member().value());
    out.number(of.sequence());
    out.time(of.occurredAt());
    out.time(of.recordedAt());
    out.text(of.period().toString());
    out.number(of.legs().size());
    for (Leg leg : of.legs()) write(leg, out);
    lots(of.moved().made(), out);
    lots(of.moved().taken(), out);
    lots(of.moved().restored(), out);
    debts(of.moved().owed(), out);
    debts(of.moved().repaid(), out);
    CanonicalOrigin.write(of.origin(), format, out);
    out.number(of.metadata().size());
    of.metadata()
        .forEach(
            (key, value) -> {
              out.text(key);
              out.text(value);
            });
  }

  private static void write(Leg leg, CanonicalBytes out) {
    out.text(leg.account().toString());
    out.text(leg.currency().code());
    out.number(leg.amountMinor());
  }

  private static void lots(List<Lot> lots, CanonicalBytes out) {
    out.number(lots.size());
    for (Lot lot : lots) write(lot, out);
  }

  private static void write(Lot lot, CanonicalBytes out) {
    Stamp stamp = lot.stamp();
    out.text(lot.id().toString());
    out.text(lot.currency().code());
    out.number(lot.amountMinor());
    out.text(stamp.issuer().value());
    out.text(stamp.agreement().value());
    out.number(stamp.agreementVersion());
    out.text(stamp.ruleId());
    out.date(lot.earnedOn());
    out.optionalDate(lot.expiresOn());
    out.number(stamp.currencyVersion());
    out.number(stamp.inactivityMonths());
    out.text(stamp.basis().name());
    out.text(stamp.money());
    out.number(stamp.issuePriceMicros());
    out.number(stamp.termsVersion());
    out.number(lot.allocatedMinor());
    @Nullable Promise promise = lot.promise();
    out.present(promise != null);
    if (promise != null) {
      out.optionalText(promise.bookingId());
      out.optionalDate(promise.maturesOn());
    }
  }

  private static void debts(List<Debt> debts, CanonicalBytes out) {
    out.number(debts.size());
    for (Debt debt : debts) {
      out.text(debt.id().toString());
      out.text(debt.currency().code());
      out.number(debt.amountMinor());
      out.text(debt.bearer().value());
    }
  }
}
