package punchcard.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;

/// Says the grocer's purchases as the events that a partner publishes.
final class GrocerEvents {
  private final DateShift shift;
  private final Set<String> known = new HashSet<>();

  GrocerEvents(DateShift shift) {
    this.shift = shift;
  }

  /// The purchase; before a household's first one, its signup.
  List<PartnerEvent> of(Basket basket) {
    List<PartnerEvent> events = new ArrayList<>();
    if (known.add(basket.household())) events.add(signup(basket));
    events.add(spend(basket));
    return events;
  }

  private PartnerEvent signup(Basket first) {
    return new PartnerEvent(
        "signup-" + first.household(),
        first.household(),
        shift.moved(first.boughtAt()),
        SignupRequested.newBuilder().build());
  }

  private PartnerEvent spend(Basket basket) {
    SpendRecorded spend =
        SpendRecorded.newBuilder()
            .setAmountMinor(basket.paidCents())
            .setCurrency("USD")
            .setDiscountMinor(basket.discountCents())
            .setReceiptId(basket.basketId())
            .setLocation("store-" + basket.store())
            .setChannel("store")
            .setLines(basket.lines().stream().map(GrocerEvents::line).toList())
            .setAttributes(Map.of())
            .build();
    return new PartnerEvent(
        "basket-" + basket.household() + "-" + basket.basketId(),
        basket.household(),
        shift.moved(basket.boughtAt()),
        spend);
  }

  private static SpendLine line(BasketLine line) {
    return new SpendLine(line.department(), line.quantity(), line.paidCents());
  }
}
