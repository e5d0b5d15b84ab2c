package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ActedBy;
import punchcard.avro.ConsentDeclinedByMember;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.ConsentedTo;
import punchcard.avro.DelegatedRight;
import punchcard.avro.DelegationGiven;
import punchcard.avro.DelegationRevoked;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalDeclined;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.PreferenceChange;
import punchcard.avro.PreferencesChanged;

/// Members are given nothing for a consent, and lose nothing by its withdrawal; nor by what they
/// prefer, let others change, or aim at.
class ConsentsTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final ConsentEvidence EVIDENCE =
      new ConsentEvidence("token", Drive.MEMBER, "0a".repeat(32), null, null);
  private static final ConsentedTo VISITS =
      new ConsentedTo(
          "gym",
          List.of("insurer"),
          "health-programme",
          List.of("visits"),
          "health/1",
          "en",
          "0b".repeat(32),
          "app",
          null);

  private static final ActedBy HERSELF =
      new ActedBy(Drive.MEMBER, null, Drive.MEMBER, null, "token", "0a".repeat(32));
  private static final DelegatedRight LANGUAGE =
      new DelegatedRight(
          "cleo", "gym", List.of("language"), "organisation", "gym", Instant.parse(MONDAY));

  private final Drive drive = new Drive();

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void what_is_said_of_consents_and_preferences_decides_nothing_whoever_says_it() {
    drive.inForce(
        1,
        """
        agreement: coalition-standard
        participants: everyone
        rules:
          - id: visit
            on: VisitRecorded
            from: 2026-01-01
            post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym }]
        """);

    drive.marker(new ConsentTermsInForce("health", 1, true, Map.of("en", "0b".repeat(32)), null));
    drive.said(new ConsentGivenByMember("c", VISITS, EVIDENCE, null));
    drive.told("gym", MONDAY, new ConsentGivenByMember("d", VISITS, EVIDENCE, null));
    drive.said(new ConsentDeclinedByMember("e", EVIDENCE));
    drive.said(new ConsentWithdrawnByMember("c", EVIDENCE));
    drive.said(
        new PreferencesChanged(
            List.of(new PreferenceChange("language", "ecosystem", "", null, "de")), HERSELF));
    drive.said(new DelegationGiven("d", LANGUAGE, HERSELF));
    drive.said(new DelegationRevoked("d", HERSELF));
    drive.said(new GoalSetByMember("g", "visits", 1L, null, null, EVIDENCE));
    drive.said(new GoalApproved("gym", "g", "visits", 1L, null, null, EVIDENCE));
    drive.said(new GoalDeclined("gym", "g", EVIDENCE));
    drive.said(new GoalDropped(null, "g", EVIDENCE));
    drive.visit("gym", MONDAY);

    assertThat(drive.lines()).containsExactly("rules@13 e2 issue 20 visit/1");
  }
}
