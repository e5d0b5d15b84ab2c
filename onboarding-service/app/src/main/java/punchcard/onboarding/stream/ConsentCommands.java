package punchcard.onboarding.stream;

import java.time.Instant;
import punchcard.avro.ConsentAsked;
import punchcard.avro.ConsentDeclined;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.MemberCommand;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;
import punchcard.onboarding.consent.Evidence;

/// Translates what a member asks for to a command for the member's own task, and back.
final class ConsentCommands {
  private static final String NO_PARTNER = "";

  private ConsentCommands() {}

  /// @param replyPartition of `onboarding-replies`, in which the caller reads
  static MemberCommand asked(
      MemberId member,
      String request,
      Evidence evidence,
      Demand demand,
      int replyPartition,
      String correlationId,
      Instant now) {
    ConsentAsked asked =
        new ConsentAsked(
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
      case Give(var wish) -> ConsentWishes.record(wish);
      case Decline(String id) -> new ConsentDeclined(id);
      case Withdraw(String id) -> new ConsentWithdrawn(id);
    };
  }

  /// @param at when the broker got it
  static ConsentCommand command(ConsentAsked asked, Instant at) {
    return new ConsentCommand(
        new MemberId(asked.getMemberId()),
        asked.getRequestId(),
        ConsentRecords.evidence(asked.getEvidence()),
        at,
        demand(asked.getWish()));
  }

  private static Demand demand(Object wish) {
    return switch (wish) {
      case ConsentGiven give -> new Give(ConsentWishes.wish(give));
      case ConsentDeclined decline -> new Decline(decline.getConsentId());
      case ConsentWithdrawn withdraw -> new Withdraw(withdraw.getConsentId());
      default -> throw new IllegalStateException("nothing to ask of a consent: " + wish);
    };
  }
}
