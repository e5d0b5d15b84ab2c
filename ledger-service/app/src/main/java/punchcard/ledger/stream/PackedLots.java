package punchcard.ledger.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.ledger.LotId;
import punchcard.ledger.OpenLot;

/// A purse's lots, each written as what differs from the lot before it: mostly one byte a number.
///
/// First the issuers, so that a lot names its issuer by a number. Then of each lot: sequence and
/// day earned as steps from the lot before, index, issuer, days from earned to expiry (0: does
/// not expire; else a zigzag number of days, plus one if it is not negative), and what is left.
final class PackedLots {
  private PackedLots() {}

  static void write(List<OpenLot> lots, PackedWriter out) {
    List<PartnerId> issuers = issuers(lots);
    out.unsigned(issuers.size());
    for (PartnerId issuer : issuers) out.text(issuer.value());
    out.unsigned(lots.size());
    long sequence = 0;
    long earned = 0;
    for (OpenLot lot : lots) {
      long earnedOn = lot.earnedOn().toEpochDay();
      out.signed(lot.id().sequence() - sequence);
      out.unsigned(lot.id().index());
      out.unsigned(issuers.indexOf(lot.issuer()));
      out.signed(earnedOn - earned);
      expiry(lot.expiresOn(), earnedOn, out);
      out.unsigned(lot.leftMinor());
      sequence = lot.id().sequence();
      earned = earnedOn;
    }
  }

  private static List<PartnerId> issuers(List<OpenLot> lots) {
    List<PartnerId> issuers = new ArrayList<>(4);
    for (OpenLot lot : lots) if (!issuers.contains(lot.issuer())) issuers.add(lot.issuer());
    return issuers;
  }

  private static void expiry(@Nullable LocalDate expiresOn, long earnedOn, PackedWriter out) {
    if (expiresOn == null) {
      out.signed(0);
    } else {
      long days = expiresOn.toEpochDay() - earnedOn;
      out.signed(days < 0 ? days : days + 1);
    }
  }

  static List<OpenLot> read(PackedReader in) {
    PartnerId[] issuers = new PartnerId[in.count()];
    for (int i = 0; i < issuers.length; i++) issuers[i] = new PartnerId(in.text());
    int count = in.count();
    List<OpenLot> lots = new ArrayList<>(count);
    long sequence = 0;
    long earned = 0;
    for (int i = 0; i < count; i++) {
      sequence += in.signed();
      LotId id = new LotId(sequence, in.count());
      PartnerId issuer = issuers[in.count()];
      earned += in.signed();
      LocalDate expiresOn = expiry(in, earned);
      lots.add(new OpenLot(id, issuer, LocalDate.ofEpochDay(earned), expiresOn, in.unsigned()));
    }
    return lots;
  }

  private static @Nullable LocalDate expiry(PackedReader in, long earnedOn) {
    long days = in.signed();
    if (days == 0) return null;
    return LocalDate.ofEpochDay(earnedOn + (days < 0 ? days : days - 1));
  }
}
