package punchcard.local.check;

/// A course that was booked at the gym, as the demo wrote it down.
///
/// @param fulfilledMinor what of the amount took place
/// @param ending `FULFILLED`, `CANCELLED` or `OPEN`
record Booking(
    String household, String bookingId, long amountMinor, long fulfilledMinor, String ending) {
  String bookedBy() {
    return "gym/book-" + bookingId;
  }

  String endedBy() {
    return "gym/end-" + bookingId;
  }

  boolean isOpen() {
    return ending.equals("OPEN");
  }

  /// What is promised for it: a point for each whole dollar.
  long promised() {
    return amountMinor / 100;
  }

  /// What becomes the member's.
  long matured() {
    return fulfilledMinor / 100;
  }

  /// What is taken back of the promise.
  long cancelled() {
    return ending.equals("CANCELLED") ? promised() : 0;
  }
}
