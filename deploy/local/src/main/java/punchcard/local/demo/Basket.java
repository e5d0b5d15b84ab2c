package punchcard.local.demo;

import java.time.LocalDateTime;
import java.util.List;

/// One purchase, as the grocer's till recorded it in 2017.
///
/// @param household the grocer's customer number
/// @param boughtAt the till's local time
record Basket(
    String household,
    String basketId,
    String store,
    LocalDateTime boughtAt,
    List<BasketLine> lines) {

  Basket {
    lines = List.copyOf(lines);
  }

  long paidCents() {
    return lines.stream().mapToLong(BasketLine::paidCents).sum();
  }

  long discountCents() {
    return lines.stream().mapToLong(BasketLine::discountCents).sum();
  }
}
