package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.DisclosureDriver.ANNA;
import static punchcard.onboarding.stream.DisclosureDriver.GYM;
import static punchcard.onboarding.stream.DisclosureDriver.INSURER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ConsentCodeMade;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentedTo;
import punchcard.avro.Disclosure;
import punchcard.avro.OneTimeCode;
import punchcard.avro.SignedBy;
import punchcard.avro.SignedUp;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.evidence.ConsentText;

/// What is disclosed by codes that a gym brings: just as much as its member's task says is given.
class OwnEvidenceDisclosureTest {
  private static final String RIGHT = "a1".repeat(32);
  private static final String WRONG = "b2".repeat(32);
  private static final ConsentedTo VISITS =
      new ConsentedTo(
          "gym",
          List.of("insurer"),
          "health-programme",
          List.of("visits"),
          "health/1",
          "en",
          "0".repeat(64),
          "kiosk",
          null);

  private final DisclosureDriver log = new DisclosureDriver();

  @BeforeEach
  void annaIsSentACode() {
    log.meetsTerms(1, false);
    log.says(GYM, ANNA, "s-1", new SignedUp(null, Map.of(), null, null));
    String hash =
        ConsentText.hash(new MemberId(ANNA), new ConsentId("c"), ConsentContents.consent(VISITS))
            .hex();
    log.says(
        ANNA,
        new ConsentCodeMade(
            "c",
            "home",
            "en",
            hash,
            new OneTimeCode("5a".repeat(16), RIGHT),
            log.now().plus(Duration.ofHours(1)),
            new SignedBy("carl", "gym", "0".repeat(64))));
    assertThat(kinds(GYM)).containsExactly("SignedUp");
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_wrong_code_discloses_nothing() {
    log.says(GYM, ANNA, "c-1", told(WRONG)).says(GYM, ANNA, "v-1", visit());

    assertThat(log.feed(INSURER)).isEmpty();
    assertThat(kinds(GYM)).doesNotContain("SharingBegan");
  }

  @Test
  void the_right_one_does_and_nobody_is_shown_a_code_or_who_has_taken_it() {
    log.says(GYM, ANNA, "c-1", told(RIGHT)).says(GYM, ANNA, "v-1", visit());

    assertThat(kinds(INSURER)).containsExactly("SharingBegan", "VisitRecorded");
    assertThat(log.feed(GYM).toString()).contains("SharingBegan").doesNotContain(RIGHT, "carl");
  }

  @Test
  void another_partner_proves_nothing_by_it() {
    log.says(INSURER, ANNA, "c-1", told(RIGHT)).says(GYM, ANNA, "v-1", visit());

    assertThat(kinds(INSURER)).doesNotContain("SharingBegan", "VisitRecorded");
  }

  private static ConsentGivenByMember told(String hash) {
    return new ConsentGivenByMember(
        "c", VISITS, new ConsentEvidence("code", ANNA, hash, null, null), null);
  }

  private static VisitRecorded visit() {
    return VisitRecorded.newBuilder().setDurationMinutes(60).build();
  }

  private List<String> kinds(PartnerId partner) {
    return log.feed(partner).stream().map(Disclosure::getKind).toList();
  }
}
