package punchcard.ledger.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;

/// Lots of one currency, each written as what differs from the lot before it: mostly one byte a
/// number.
///
/// First the stamps, so that a lot names its own by a number. Then of each lot: sequence and day
/// earned as steps from the lot before, index, stamp with a bit for whether it has more, days from
/// earned to expiry (0: no day ends it; else a zigzag number of days, plus one if it is not
/// negative), and the amount; if it has more, its allocation and its promise.
final class PackedLots {
  private static final int ALLOCATED = 1;
  private static final int BOOKED = 2;
  private static final int DATED = 4;

  private PackedLots() {}

  static void write(List<Lot> lots, PackedWriter out) {
    List<Stamp> stamps = PackedStamps.of(lots);
    PackedStamps.write(stamps, out);
    out.unsigned(lots.size());
    long sequence = 0;
    long earned = 0;
    for (Lot lot : lots) {
      long earnedOn = lot.earnedOn().toEpochDay();
      boolean more = lot.allocatedMinor() != 0 || lot.isPending();
      out.signed(lot.id().sequence() - sequence);
      out.unsigned(lot.id().index());
      out.unsigned(stamps.indexOf(lot.stamp()) * 2L + (more ? 1 : 0));
      out.signed(earnedOn - earned);
      expiry(lot.expiresOn(), earnedOn, out);
      out.unsigned(lot.amountMinor());
      if (more) more(lot, out);
      sequence = lot.id().sequence();
      earned = earnedOn;
    }
  }

  private static void expiry(@Nullable LocalDate expiresOn, long earnedOn, PackedWriter out) {
    if (expiresOn == null) {
      out.signed(0);
    } else {
      long days = expiresOn.toEpochDay() - earnedOn;
      out.signed(days < 0 ? days : days + 1);
    }
  }

  private static void more(Lot lot, PackedWriter out) {
    @Nullable Promise promise = lot.promise();
    @Nullable String booking = promise == null ? null : promise.bookingId();
    @Nullable LocalDate day = promise == null ? null : promise.maturesOn();
    out.unsigned(
        (lot.allocatedMinor() != 0 ? ALLOCATED : 0)
            + (booking != null ? BOOKED : 0)
            + (day != null ? DATED : 0));
    if (lot.allocatedMinor() != 0) out.unsigned(lot.allocatedMinor());
    if (booking != null) out.text(booking);
    if (day != null) out.signed(day.toEpochDay());
  }

  static List<Lot> read(Currency currency, PackedReader in) {
    Stamp[] stamps = PackedStamps.read(in);
    int count = in.count();
    List<Lot> lots = new ArrayList<>(count);
    long sequence = 0;
    LocalDate earnedOn = LocalDate.EPOCH;
    for (int i = 0; i < count; i++) {
      sequence += in.signed();
      LotId id = new LotId(sequence, in.count());
      int stamp = in.count();
      earnedOn = earnedOn.plusDays(in.signed());
      LocalDate expiresOn = expiry(in, earnedOn);
      long amount = in.unsigned();
      int has = stamp % 2 == 0 ? 0 : in.count();
      long allocated = (has & ALLOCATED) == 0 ? 0 : in.unsigned();
      lots.add(
          new Lot(
              id,
              currency,
              amount,
              stamps[stamp / 2],
              earnedOn,
              expiresOn,
              allocated,
              promise(has, in)));
    }
    return lots;
  }

  private static @Nullable LocalDate expiry(PackedReader in, LocalDate earnedOn) {
    long days = in.signed();
    if (days == 0) return null;
    return earnedOn.plusDays(days < 0 ? days : days - 1);
  }

  private static @Nullable Promise promise(int has, PackedReader in) {
    if ((has & (BOOKED | DATED)) == 0) return null;
    @Nullable String booking = (has & BOOKED) == 0 ? null : in.text();
    @Nullable LocalDate day = (has & DATED) == 0 ? null : LocalDate.ofEpochDay(in.signed());
    return new Promise(booking, day);
  }
}
