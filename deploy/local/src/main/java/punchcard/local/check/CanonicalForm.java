package punchcard.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The ledger's canonical form, format 1, written anew from its documentation.
final class CanonicalForm {
  private static final int FORMAT = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private CanonicalForm() {}

  /// The hash that the entry should have, in hexadecimal digits; empty for a format that is not
  /// known.
  static String hash(Entry entry) {
    if (entry.hashFormat() != FORMAT) return "";
    try {
      CanonicalForm form = new CanonicalForm();
      form.write(entry);
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(HexFormat.of().parseHex(entry.previousHash()));
      return HexFormat.of().formatHex(sha256.digest(form.bytes.toByteArray()));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a byte array and SHA-256 cannot fail", e);
    }
  }

  private void write(Entry entry) throws IOException {
    out.writeInt(entry.hashFormat());
    text(entry.entryId());
    text(entry.memberId());
    out.writeLong(entry.sequence());
    time(entry.occurredAt());
    time(entry.recordedAt());
    text(entry.period());
    out.writeInt(entry.legs().size());
    for (Entry.Leg leg : entry.legs()) leg(leg);
    out.writeInt(entry.lotsMade().size());
    for (Entry.Lot lot : entry.lotsMade()) lot(lot);
    out.writeInt(entry.lotsTaken().size());
    for (Entry.Taken taken : entry.lotsTaken()) taken(taken);
    origin(entry.origin());
  }

  private void leg(Entry.Leg leg) throws IOException {
    text(leg.account());
    text(leg.currency());
    out.writeLong(leg.amount());
  }

  private void lot(Entry.Lot lot) throws IOException {
    text(lot.lotId());
    text(lot.currency());
    out.writeLong(lot.amount());
    text(lot.issuer());
    text(lot.agreementId());
    out.writeInt(lot.agreementVersion());
    text(lot.ruleId());
    date(lot.earnedOn());
    LocalDate expiresOn = lot.expiresOn();
    out.writeBoolean(expiresOn != null);
    if (expiresOn != null) date(expiresOn);
  }

  private void taken(Entry.Taken taken) throws IOException {
    text(taken.lotId());
    text(taken.issuer());
    out.writeLong(taken.amount());
  }

  private void origin(Entry.Origin origin) throws IOException {
    switch (origin) {
      case Entry.Issued issued -> {
        text("PointsIssued");
        text(issued.partner());
        text(issued.eventId());
        time(issued.receivedAt());
        text(issued.topic());
        out.writeInt(issued.partition());
        out.writeLong(issued.offset());
      }
      case Entry.Redeemed redeemed -> {
        text("PointsRedeemed");
        text(redeemed.partner());
        text(redeemed.key());
        text(redeemed.caller());
        optional(redeemed.reason());
      }
    }
  }

  private void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void optional(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) text(text);
  }

  private void time(Instant time) throws IOException {
    out.writeLong(time.toEpochMilli());
  }

  private void date(LocalDate date) throws IOException {
    out.writeInt(Math.toIntExact(date.toEpochDay()));
  }
}
