package punchcard.onboarding.stream;

import java.time.Instant;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SignedUp;
import punchcard.avro.SignupRequested;
import punchcard.kernel.MemberId;

/// Makes entries of the one log from what admission decided. Bodies pass through as they are.
final class MemberEvents {
  private MemberEvents() {}

  static MemberEvent signedUp(MemberId member, Incoming incoming, PartnerEvent event) {
    SignupRequested signup = (SignupRequested) event.getBody();
    return about(member, incoming, event, new SignedUp(null, signup.getAttributes()));
  }

  static MemberEvent linked(MemberId member, Incoming incoming, PartnerEvent event) {
    SignupRequested signup = (SignupRequested) event.getBody();
    return about(member, incoming, event, new ReferenceLinked(signup.getAttributes()));
  }

  static MemberEvent fact(MemberId member, Incoming incoming, PartnerEvent event) {
    return about(member, incoming, event, event.getBody());
  }

  private static MemberEvent about(
      MemberId member, Incoming incoming, PartnerEvent event, Object body) {
    return new MemberEvent(
        member.value(),
        incoming.partner().value(),
        event.getEventId(),
        event.getOccurredAt(),
        incoming.receivedAt(),
        Commands.position(incoming.source()),
        body);
  }

  /// The marker from which on the version decides.
  static MemberEvent inForce(AgreementVersion version, Instant now) {
    return new MemberEvent(
        "",
        null,
        version.getAgreementId() + "/" + version.getVersion(),
        version.getPublishedAt(),
        now,
        null,
        new AgreementInForce(version.getAgreementId(), version.getVersion(), version.getYaml()));
  }
}
