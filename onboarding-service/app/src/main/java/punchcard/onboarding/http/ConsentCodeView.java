package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.member.Became;

/// A code that was sent to a member; where exactly is the member's to know.
///
/// @param sentTo `email` or `phone`
/// @param expiresAt until when it is good
/// @param triesLeft how often something else may be entered
@Serdeable
record ConsentCodeView(String consentId, String sentTo, Instant expiresAt, int triesLeft) {
  static ConsentCodeView of(Became.Coded coded) {
    ConsentCode code = coded.code();
    return new ConsentCodeView(
        code.name().consent().value(),
        coded.to().kind().code(),
        code.expiresAt(),
        ConsentCode.MOST_TRIES - code.missed());
  }
}
