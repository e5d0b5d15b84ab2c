package punchcard.onboarding.identifiers;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.evidence.ConsentQuestion;
import punchcard.onboarding.identity.DecideIdentity;

/// What is written to a member with a code that proves a consent: who asks, and for what.
///
/// Names of partners, elements and purposes have nothing that JSON would have to escape.
record ConsentLetter(ConsentQuestion about, String code) {
  private static final String MAIL =
      """
      %s asks whether you consent: %s may know of you what %s knows
      (%s), for %s, under the terms %s.

      If you do, tell %s this code, and nobody else:

      %s

      It is good until %s, and for nothing else. If you have not been asked, or do not want it,
      tell it to nobody: then nothing happens.
      """;

  private static final String SMS =
      "%s is your code for %s, good for %d minutes: with it you let %s know your %s at %s, for %s."
          + " Tell it to nobody else; if you have not been asked, to nobody.";

  String mail(Instant expiresAt) {
    Consent consent = about.consent();
    return MAIL.formatted(
        about.askedBy(),
        recipients(),
        consent.discloser(),
        elements(),
        consent.purpose().code(),
        consent.terms(),
        about.askedBy(),
        code,
        expiresAt);
  }

  String sms() {
    Consent consent = about.consent();
    return SMS.formatted(
        code,
        about.askedBy(),
        DecideIdentity.GOOD_FOR.toMinutes(),
        recipients(),
        elements(),
        consent.discloser(),
        consent.purpose().code());
  }

  private String recipients() {
    return about.consent().recipients().stream().map(PartnerId::value).collect(joining(", "));
  }

  private String elements() {
    return about.consent().elements().stream().map(DataElement::code).collect(joining(", "));
  }
}
