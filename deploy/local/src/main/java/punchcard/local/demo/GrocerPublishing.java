package punchcard.local.demo;

import punchcard.avro.PartnerEvent;
import punchcard.local.Progress;

/// The grocer publishes its purchases, by time.
final class GrocerPublishing {
  private static final int BETWEEN_LINES = 10_000;

  private final PartnerPublisher publisher;
  private final GrocerEvents events;
  private final Progress progress;

  GrocerPublishing(PartnerPublisher publisher, DateShift shift, Progress progress) {
    this.publisher = publisher;
    this.events = new GrocerEvents(shift);
    this.progress = progress;
  }

  void publish(Baskets baskets) {
    int sent = 0;
    for (Basket basket : baskets.all())
      for (PartnerEvent event : events.of(basket)) {
        publisher.publish(event);
        if (++sent % BETWEEN_LINES == 0) progress.line("grocer: %,d events".formatted(sent));
      }
    publisher.flush();
    progress.line("grocer: %,d events published".formatted(sent));
  }
}
