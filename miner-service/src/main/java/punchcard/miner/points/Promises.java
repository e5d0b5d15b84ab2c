package punchcard.miner.points;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Promise;
import punchcard.miner.points.JournalRows.LotRow;

/// What lots wait for, where they do.
final class Promises {
  private Promises() {}

  /// Of which of the member's accounts the points are, or were before they were set aside.
  static String bucket(LotRow row) {
    return row.lot().getPromise() == null ? "available" : "pending";
  }

  static @Nullable String bookingId(LotRow row) {
    Promise promise = row.lot().getPromise();
    return promise == null ? null : promise.getBookingId();
  }

  static @Nullable LocalDate maturesOn(LotRow row) {
    Promise promise = row.lot().getPromise();
    return promise == null ? null : promise.getMaturesOn();
  }
}
