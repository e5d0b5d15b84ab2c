package punchcard.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Attribute;
import punchcard.rules.Condition;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.MemberState;
import punchcard.rules.Occasion;
import punchcard.rules.RuleFailure;
import punchcard.rules.Segment;
import punchcard.rules.Tally;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;
import punchcard.rules.cel.Segments.Declared;
import punchcard.rules.events.EventTypes;

class MemberTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final EventType VISIT = new EventType("VisitRecorded");
  private static final HistoryWindow VISITS_OF_MONTH =
      new HistoryWindow(VISIT, null, null, WindowUnit.MONTH);

  private final CelExpressions expressions =
      new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes());
  private final Segments segments = Segments.of(declared());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                                              ; holds
          'gym' in member.partners                                               ; true
          'spa' in member.partners                                               ; false
          member.partners.size() == 2                                            ; true
          'campaign-18' in member.segments                                       ; true
          'campaign-19' in member.segments                                       ; false
          'newcomers' in member.segments                                         ; true
          'often-there' in member.segments                                       ; false
          !('often-there' in member.segments) && 'newcomers' in member.segments  ; true
          'often-there' in member.segments || 'campaign-18' in member.segments ; true
          member.attributes['grocer/store'] == '7'                               ; true
          'grocer/diet' in member.attributes                                     ; false
          member.enrolledOn == '2026-02-20' && member.daysEnrolled == 12         ; true
          """)
  void what_is_known_of_the_member_can_be_asked(String condition, boolean holds) {
    assertThat(rule(condition).expression().holds(visit())).isEqualTo(holds);
    assertThat(participants(condition).expression().holds(visit())).isEqualTo(holds);
    assertThat(rule(condition).readsMember()).isTrue();
  }

  @Test
  void what_is_asked_of_one_segment_has_nothing_to_do_with_another() {
    assertThat(rule("'campaign-18' in member.segments").reads()).isEmpty();
    assertThat(rule("'often-there' in member.segments").reads()).containsExactly(VISITS_OF_MONTH);
    assertThat(rule("'often-there' in member.segments").segments()).containsExactly("often-there");
    assertThat(rule("event.partner == 'gym'").readsMember()).isFalse();

    assertThat(rule("'campaign-18' in member.segments").expression().holds(visit())).isTrue();
    Condition broken = rule("'broken' in member.segments").expression();
    assertThatThrownBy(() -> broken.holds(visit())).isInstanceOf(RuleFailure.class);
  }

  @Test
  void an_attribute_that_nobody_has_told_cannot_be_compared() {
    Condition condition = rule("member.attributes['grocer/diet'] == 'vegan'").expression();

    assertThatThrownBy(() -> condition.holds(visit())).isInstanceOf(RuleFailure.class);
  }

  @Test
  void what_is_found_tells_the_segments() {
    assertThat(rule("'often-there' in member.segments").expression().findings(visit()))
        .singleElement()
        .hasToString(
            "\"often-there\" in member.segments = false"
                + " [member.segments = ['campaign-18', 'newcomers']]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                   | mistake
          'campaign-81' in member.segments            | 1:1 'campaign-81' is not one of the agreement's segments; did you mean 'campaign-18'?
          event.partner in member.segments            | 1:6 the segment is written out: 'campaign-18'
          member.segments.size() > 1                  | 1:7 segments are asked as 'campaign-18' in member.segments
          ['newcomers'] == member.segments            | 1:24 segments are asked as 'campaign-18' in member.segments
          'newcomers' in member.segmnts               | 1:22 undefined field 'segmnts'; did you mean 'member.segments'?
          'Gym' in member.partners                    | 1:1 the partner is written out, as its id: 'gym'
          event.partner in member.partners            | 1:6 the partner is written out, as its id: 'gym'
          member.attributes['store'] == '7'           | 1:19 the attribute is written out, behind its partner: 'grocer/favourite-store'
          member.attributes['grocer/The Store'] == '' | 1:19 the attribute is written out, behind its partner: 'grocer/favourite-store'
          'grocer/' in member.attributes              | 1:1 the attribute is written out, behind its partner: 'grocer/favourite-store'
          """)
  void what_is_misspelt_is_found_before_any_member_comes(String condition, String mistake) {
    assertThat(errors(expressions.condition(VISIT, condition, segments))).isEqualTo(mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          participants                                     | mistake
          event.partner == 'gym'                           | 1:1 undeclared reference to 'event'
          history.count('VisitRecorded', 'month') > 3      | 1:1 undeclared reference to 'history'
          'gym' in partners                                | 1:10 undeclared reference to 'partners'; did you mean 'member.partners'?
          member.daysEnrolled                              | 1:7 a condition is true or false
          member.partners                                  | 1:7 a condition is true or false, this is list
          """)
  void participants_are_told_by_the_member_alone(String condition, String mistake) {
    assertThat(errors(expressions.participants(condition, segments, TierNames.NONE)))
        .contains(mistake);
  }

  @Test
  void a_segment_is_told_by_the_member_and_the_history_and_by_no_other_segment() {
    assertThat(errors(expressions.segment("'campaign-18' in member.segments", TierNames.NONE)))
        .isEqualTo("1:1 what makes a segment is told without other segments");
    assertThat(errors(expressions.segment("event.partner == 'gym'", TierNames.NONE)))
        .contains("undeclared reference to 'event'");
    assertThat(errors(expressions.condition(VISIT, "'campaign-18' in member.segments")))
        .isEqualTo("1:1 this agreement declares no segments");
  }

  private Map<String, Declared> declared() {
    Map<String, Declared> declared = new LinkedHashMap<>();
    for (String name : List.of("campaign-18", "campaign-19"))
      declared.put(name, new Declared.Listed(new Segment(GROCER, new SegmentName(name))));
    declared.put("newcomers", told("member.daysEnrolled != null && member.daysEnrolled < 90"));
    declared.put("often-there", told("history.count('VisitRecorded', 'month') >= 8"));
    declared.put("broken", told("member.attributes['grocer/till'] == '7'"));
    return declared;
  }

  @SuppressWarnings("unchecked")
  private Declared told(String condition) {
    return new Declared.Described(
        (Compiled<Condition>) expressions.segment(condition, TierNames.NONE));
  }

  @SuppressWarnings("unchecked")
  private Compiled<Condition> rule(String condition) {
    return (Compiled<Condition>) expressions.condition(VISIT, condition, segments);
  }

  @SuppressWarnings("unchecked")
  private Compiled<Condition> participants(String condition) {
    return (Compiled<Condition>) expressions.participants(condition, segments, TierNames.NONE);
  }

  private static String errors(Compilation<Condition> compilation) {
    return ((Rejected<Condition>) compilation)
        .errors().stream()
            .map(e -> e.line() + ":" + e.column() + " " + e.message())
            .collect(Collectors.joining("; "));
  }

  private static Occasion visit() {
    MemberState member =
        new MemberState(
            null,
            LocalDate.of(2026, 2, 20),
            new LinkedHashSet<>(List.of(new PartnerId("gym"), GROCER)),
            new TreeSet<>(
                List.of(
                    new Segment(GROCER, new SegmentName("campaign-18")),
                    new Segment(new PartnerId("gym"), new SegmentName("campaign-19")))),
            new TreeMap<>(Map.of(new Attribute(GROCER, new AttributeName("store")), "7")),
            new TreeMap<>());
    Event event =
        Event.at(
            Instant.parse("2026-03-04T12:00:00Z"),
            ZoneId.of("UTC"),
            VISIT,
            Map.of("partner", "gym"),
            null,
            null);
    return new Occasion(event, Tally.none(), () -> member);
  }
}
