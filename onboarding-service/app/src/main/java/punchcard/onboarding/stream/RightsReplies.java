package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.ObjectionSoFar;
import punchcard.avro.RestrictionSoFar;
import punchcard.avro.RightsAnswerGiven;
import punchcard.avro.RightsRequestSoFar;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsRequest;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsStanding;
import punchcard.onboarding.rights.RightsStanding.Opposition;
import punchcard.onboarding.rights.RightsStanding.Restriction;

/// Translates how members' rights stand, for who waits.
final class RightsReplies {
  private RightsReplies() {}

  static Object record(RightsStanding standing, int partition) {
    LogPoint since = standing.since();
    return switch (standing) {
      case Restriction it ->
          new RestrictionSoFar(partition, it.inForce(), since.offset(), since.at());
      case Opposition it ->
          new ObjectionSoFar(partition, it.to().code(), it.inForce(), since.offset(), since.at());
      case RightsRequest it -> record(it, partition);
    };
  }

  private static RightsRequestSoFar record(RightsRequest it, int partition) {
    return new RightsRequestSoFar(
        partition,
        it.id().value(),
        it.kind().code(),
        it.cameOn(),
        it.channel(),
        it.since().offset(),
        it.since().at(),
        it.extension().map(RightsRequest.Extension::reason).orElse(null),
        it.extension().map(RightsRequest.Extension::memberToldOn).orElse(null),
        it.answer().map(RightsReplies::record).orElse(null));
  }

  private static RightsAnswerGiven record(RightsRequest.Answer it) {
    return new RightsAnswerGiven(it.granted(), it.reason(), it.at().offset(), it.at().at());
  }

  static RightsStanding read(RestrictionSoFar it) {
    return new Restriction(it.getInForce(), new LogPoint(it.getOffset(), it.getRecordedAt()));
  }

  static RightsStanding read(ObjectionSoFar it) {
    return new Opposition(
        Use.of(it.getTo()).orElseThrow(),
        it.getInForce(),
        new LogPoint(it.getOffset(), it.getRecordedAt()));
  }

  static RightsStanding read(RightsRequestSoFar it) {
    return new RightsRequest(
        new RightsRequestId(it.getRequestId()),
        RightKind.of(it.getKind()).orElseThrow(),
        it.getCameOn(),
        it.getChannel(),
        new LogPoint(it.getOffset(), it.getRecordedAt()),
        Optional.ofNullable(it.getExtensionReason())
            .flatMap(
                reason ->
                    Optional.ofNullable(it.getMemberToldOn())
                        .map(toldOn -> new RightsRequest.Extension(reason, toldOn))),
        Optional.ofNullable(it.getAnswer()).map(RightsReplies::read));
  }

  private static RightsRequest.Answer read(RightsAnswerGiven it) {
    return new RightsRequest.Answer(
        it.getGranted(), it.getReason(), new LogPoint(it.getOffset(), it.getRecordedAt()));
  }
}
