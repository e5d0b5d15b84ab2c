package punchcard.ledger;

import java.time.Instant;
import punchcard.kernel.LogPosition;

/// What is on its way to a member's account, as the log brings it there.
final class Arriving {
  private Arriving() {}

  static Instant sentAt(Onward next) {
    return switch (next) {
      case Onward.Arrive(Passage passage) -> passage.sentAt();
      case Onward.ComeBack(Passage passage, _) -> passage.sentAt();
      case Onward.TakeOver(Handover handover) -> handover.sentAt();
    };
  }

  static Command command(Onward next, Instant sentAt, Instant now, long offset) {
    Envelope envelope =
        new Envelope(
            next.member(),
            Timing.of(sentAt, now, Sentence.ZONE),
            new LogPosition("postings", 0, offset),
            Envelope.NO_METADATA);
    return switch (next) {
      case Onward.Arrive(Passage passage) -> new TransferArrival(envelope, passage);
      case Onward.ComeBack(Passage passage, Refusal why) ->
          new TransferComeback(envelope, passage, why);
      case Onward.TakeOver(Handover handover) -> new HandoverArrival(envelope, handover);
    };
  }
}
