package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.ConsentChanged;
import punchcard.avro.Position;
import punchcard.events.Topics;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Standing;

/// Translates what a consent has become, for who waits.
final class ConsentReplies {
  private ConsentReplies() {}

  static ConsentChanged record(Standing standing, String member, int partition) {
    return new ConsentChanged(
        member,
        standing.id().value(),
        standing.state().name(),
        ConsentContents.record(standing.consent()),
        standing.evidence().map(EvidenceRecords::record).orElse(null),
        new Position(Topics.MEMBER_EVENTS.name(), partition, standing.since().offset()),
        standing.since().at());
  }

  static Standing read(ConsentChanged changed) {
    return new Standing(
        new ConsentId(changed.getConsentId()),
        ConsentContents.consent(changed.getConsent()),
        ConsentState.valueOf(changed.getState()),
        new LogPoint(changed.getPosition().getOffset(), changed.getRecordedAt()),
        Optional.ofNullable(changed.getEvidence()).map(EvidenceRecords::evidence));
  }
}
