package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import punchcard.rules.Agreement;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Participants;
import punchcard.rules.PostingRule;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Valid;

/// Whom an agreement is for, and who is in its segments.
class ClassesTest {
  private static final HistoryWindow VISITS_OF_MONTH =
      new HistoryWindow(new EventType("VisitRecorded"), null, null, WindowUnit.MONTH);

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void a_rule_reads_what_the_segments_read_for_which_it_asks() {
    Agreement agreement = agreement(read("classes.yaml"));

    assertThat(agreement.rules())
        .extracting(PostingRule::readsMember)
        .containsExactly(true, true, false);
    assertThat(agreement.rules().getFirst().reads()).containsExactly(VISITS_OF_MONTH);
    assertThat(agreement.rules().get(1).reads()).isEmpty();
    assertThat(agreement.participants().reads()).isEmpty();
    assertThat(agreement.participants()).isNotEqualTo(Participants.EVERYONE);
  }

  @Test
  void participants_read_what_their_segments_read() {
    String file =
        read("classes.yaml")
            .replace("member.enrolledOn != null", "'often-there' in member.segments");

    assertThat(agreement(file).participants().reads()).containsExactly(VISITS_OF_MONTH);
  }

  @Test
  void a_class_of_nobody_and_a_segment_for_which_nobody_asks_are_probably_not_meant() {
    String file =
        """
        agreement: with-warnings
        participants: member.daysEnrolled > 5 && member.daysEnrolled < 3
        segments:
          - { name: unused, listedBy: gym }
          - { name: nobody, when: "false" }
        rules:
          - id: visit
            on: VisitRecorded
            from: 2026-01-01
            when: "'nobody' in member.segments"
            post: [{ currency: POINTS, amount: 1, rounding: down, fundedBy: gym }]
        """;

    assertThat(((Valid) reader.read(1, file)).warnings())
        .extracting(Warning::toString)
        .containsExactly(
            "2:62 nobody is ever a participant: no event fulfils this together with what else is"
                + " asked of member.daysEnrolled",
            "4:5 nothing asks for the segment 'unused'",
            "5:28 nobody is ever in this segment: this is false for every event");
  }

  private Agreement agreement(String file) {
    Valid valid = (Valid) reader.read(1, file);
    assertThat(valid.warnings()).isEmpty();
    return valid.agreement();
  }
}
