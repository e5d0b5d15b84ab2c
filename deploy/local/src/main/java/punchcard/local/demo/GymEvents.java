package punchcard.local.demo;

import java.util.List;
import java.util.stream.IntStream;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.VisitRecorded;

/// Says the gym's members and visits as the events that a partner publishes.
final class GymEvents {
  private final DateShift shift;

  GymEvents(DateShift shift) {
    this.shift = shift;
  }

  /// An existing member joins with the gym's card.
  ///
  /// @param proof the member's own token: without it, anyone could claim to be the member
  PartnerEvent join(GymMember member, String proof) {
    return new PartnerEvent(
        member.signupId(),
        member.card(),
        shift.moved(member.joinedAt()),
        SignupRequested.newBuilder().setProof(proof).build());
  }

  List<PartnerEvent> visits(GymMember member) {
    return IntStream.range(0, member.visits().size()).mapToObj(n -> visit(member, n)).toList();
  }

  private PartnerEvent visit(GymMember member, int number) {
    return new PartnerEvent(
        member.visitId(number),
        member.card(),
        shift.moved(member.visits().get(number)),
        VisitRecorded.newBuilder().setChannel("turnstile").build());
  }
}
