package punchcard.onboarding.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.person.PersonSaid;
import punchcard.onboarding.person.Sealed;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsFact;
import punchcard.onboarding.rights.RightsHistory;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsSaid;

/// What is on record of Anna's requests, as a table: what, how it came and when, when it is due,
/// what became of it. The programme is in New York, where the day begins later.
class RightsOnRecordTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final PartnerId GYM = new PartnerId("gym");
  private static final Evidence HERS = Evidence.ofToken(ANNA, "hers");
  private static final SignedBy BY = new SignedBy("x", Optional.empty(), Sha256.of("token"));

  private final List<RightsSaid> rights = new ArrayList<>();
  private final List<PersonSaid> person = new ArrayList<>();

  @Test
  void what_she_does_herself_is_answered_at_once_and_what_came_by_letter_when_it_is() {
    RightsRequestId id = new RightsRequestId("letter");
    LocalDate came = LocalDate.parse("2026-11-03");
    says("2026-11-04T03:00:00Z", new RightsFact.RestrictionBegan(BY));
    says("2026-11-04T06:00:00Z", new RightsFact.ObjectionMade(Use.MARKETING, BY));
    says(
        "2026-11-05T12:00:00Z",
        new PersonFact.Changed(Sealed.of(new byte[] {1}), HERS, Optional.empty()));
    says(
        "2026-11-06T12:00:00Z", new RightsFact.Requested(id, RightKind.ACCESS, came, "letter", BY));
    says("2026-11-07T12:00:00Z", new RightsFact.Answered(id, false, "it is not she", BY));

    assertThat(onRecord("2026-11-08"))
        .isEqualTo(
            """
            ACCESS letter 2026-11-03 2026-12-03 REFUSED 2026-11-07 it is not she
            RESTRICTION api 2026-11-03 2026-12-03 GRANTED 2026-11-03
            OBJECTION api 2026-11-04 2026-12-04 GRANTED 2026-11-04
            RECTIFICATION api 2026-11-05 2026-12-05 GRANTED 2026-11-05
            """);
  }

  @Test
  void an_erasure_is_open_until_it_is_completed_and_whom_it_was_told_has_answered() {
    says("2026-11-04T12:00:00Z", new PersonFact.ErasureOrdered(List.of(GYM), HERS, ""));
    assertThat(onRecord("2027-01-01")).isEqualTo("ERASURE api 2026-11-04 2026-12-04 OPEN\n");

    says("2026-11-05T12:00:00Z", new PersonFact.ErasureCompleted());
    assertThat(onRecord("2026-12-04")).isEqualTo("ERASURE api 2026-11-04 2026-12-04 OPEN\n");
    assertThat(onRecord("2026-12-05"))
        .isEqualTo("ERASURE api 2026-11-04 2026-12-04 GRANTED 2026-12-04 silent: gym\n");

    says("2026-11-09T12:00:00Z", new PersonFact.ErasureAnswered(GYM, true, ""));
    assertThat(onRecord("2026-11-10"))
        .isEqualTo("ERASURE api 2026-11-04 2026-12-04 GRANTED 2026-11-09\n");
  }

  @Test
  void what_is_completed_late_is_on_record_as_late() {
    says("2026-11-04T12:00:00Z", new PersonFact.ErasureOrdered(List.of(GYM), HERS, ""));
    says("2026-12-20T12:00:00Z", new PersonFact.ErasureCompleted());

    assertThat(onRecord("2026-12-21"))
        .isEqualTo("ERASURE api 2026-11-04 2026-12-04 GRANTED 2026-12-20 silent: gym\n");
  }

  private String onRecord(String today) {
    MemberHistory history =
        new MemberHistory(
            new ConsentHistory(List.of()),
            new ProfileHistory(List.of()),
            new GoalHistory(List.of()),
            IdentityHistory.UNSAID,
            new PersonHistory(person),
            RelationHistory.NONE,
            MergeHistory.NONE,
            new RightsHistory(rights),
            GuardianHistory.NONE);
    return RightsOnRecord.of(history, NEW_YORK, LocalDate.parse(today)).stream()
        .map(RightsOnRecordTest::line)
        .collect(Collectors.joining());
  }

  private static String line(RightsOnRecord.Entry it) {
    String answered = it.answeredOn().map(day -> day + " " + it.reason()).orElse("");
    return (it.kind()
                + " "
                + it.channel()
                + " "
                + it.cameOn()
                + " "
                + it.dueOn()
                + " "
                + it.outcome()
                + " "
                + answered)
            .strip()
        + "\n";
  }

  private void says(String at, RightsFact fact) {
    rights.add(new RightsSaid(next(at), "request-" + rights.size(), fact));
  }

  private void says(String at, PersonFact fact) {
    person.add(new PersonSaid(next(at), Optional.empty(), "person-" + person.size(), fact));
  }

  private LogPoint next(String at) {
    return new LogPoint(rights.size() + person.size(), Instant.parse(at));
  }
}
