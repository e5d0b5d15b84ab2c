package punchcard.onboarding.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.consent.Wording;

/// What is signed, to the byte: whoever signs elsewhere relies on it.
class ConsentTextTest {
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final ConsentId C = new ConsentId("c");

  @Test
  void it_is_canonical_json() {
    Consent consent =
        consent(
            Optional.of(new Wording("en", Sha256.of("text"))),
            Optional.of(Instant.parse("2027-12-31T23:00:00Z")));

    assertThat(ConsentText.of(ANNA, C, consent))
        .isEqualTo(
            "{\"consentId\":\"c\",\"dataElements\":[\"activities\",\"visit-places\",\"visits\"],"
                + "\"discloser\":\"gym\",\"endsAt\":\"2027-12-31T23:00:00Z\",\"language\":\"en\","
                + "\"member\":\"a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0\",\"purpose\":\"health-programme\","
                + "\"recipients\":[\"insurer\",\"spa\"],\"termsHash\":\""
                + "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1\","
                + "\"termsVersion\":\"health/2\"}");
  }

  @Test
  void what_is_not_there_is_null() {
    assertThat(ConsentText.of(ANNA, C, consent(Optional.empty(), Optional.empty())))
        .contains("\"endsAt\":null,\"language\":null,", "\"termsHash\":null,");
  }

  private static Consent consent(Optional<Wording> wording, Optional<Instant> endsAt) {
    return new Consent(
        new PartnerId("gym"),
        new TreeSet<>(List.of(new PartnerId("spa"), new PartnerId("insurer"))),
        Purpose.HEALTH_PROGRAMME,
        new TreeSet<>(
            List.of(DataElement.VISITS, DataElement.VISIT_PLACES, DataElement.ACTIVITIES)),
        new TermsVersion("health", 2),
        wording,
        "app",
        endsAt);
  }
}
