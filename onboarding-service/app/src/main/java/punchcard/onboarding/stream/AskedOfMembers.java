package punchcard.onboarding.stream;

import java.time.Instant;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.member.Asked;
import punchcard.onboarding.member.Demand;

/// Translates what is asked of a member's record to a command for the member's own task, and back.
final class AskedOfMembers {
  private static final String NO_PARTNER = "";

  private AskedOfMembers() {}

  /// @param replyPartition of `onboarding-replies`, in which the caller reads
  static MemberCommand command(
      MemberId member,
      String request,
      Evidence evidence,
      Demand demand,
      int replyPartition,
      String correlationId,
      Instant now) {
    MemberAsked asked =
        new MemberAsked(
            member.value(),
            request,
            ConsentRecords.record(evidence),
            replyPartition,
            correlationId,
            wish(demand));
    return new MemberCommand(NO_PARTNER, null, now, null, null, asked);
  }

  private static Object wish(Demand demand) {
    return switch (demand) {
      case Demand.OfConsent(var what) -> ConsentDemands.wish(what);
    };
  }

  /// @param at when the broker got it
  static Asked asked(MemberAsked record, Instant at) {
    return new Asked(
        new MemberId(record.getMemberId()),
        record.getRequestId(),
        ConsentRecords.evidence(record.getEvidence()),
        at,
        new Demand.OfConsent(ConsentDemands.demand(record.getWish())));
  }
}
