package punchcard.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.PartnerId;
import punchcard.rules.Condition;
import punchcard.rules.Counted;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.Member;
import punchcard.rules.MemberState;
import punchcard.rules.Occasion;
import punchcard.rules.Ratio;
import punchcard.rules.Tally;
import punchcard.rules.Tally.Running;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;
import punchcard.rules.events.EventTypes;

class HistoryTest {
  private static final EventType VISIT = new EventType("VisitRecorded");
  private static final EventType SPEND = new EventType("SpendRecorded");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
  private static final HistoryWindow VISITS_OF_WEEK =
      new HistoryWindow(VISIT, null, null, WindowUnit.ISO_WEEK);
  private static final HistoryWindow GYM_VISITS_OF_YEAR =
      new HistoryWindow(VISIT, new PartnerId("gym"), null, WindowUnit.YEAR);
  private static final HistoryWindow DOLLARS_OF_MONTH =
      new HistoryWindow(SPEND, null, new Sum("amountMinor", "USD"), WindowUnit.MONTH);
  private static final HistoryWindow MINUTES_OF_DAY =
      new HistoryWindow(VISIT, null, new Sum("durationMinutes", null), WindowUnit.DAY);

  private final CelExpressions expressions =
      new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          amount                                                        | is
          history.count('VisitRecorded', 'iso-week')                    | 4
          history.at('gym').count('VisitRecorded', 'year')              | 90
          history.sum('SpendRecorded', 'amountMinor', 'USD', 'month')   | 5000
          history.sum('VisitRecorded', 'durationMinutes', 'day')        | 45
          history.count('VisitRecorded', 'month')                       | 0
          history.at('spa').count('VisitRecorded', 'year')              | 0
          history.count('VisitRecorded', 'iso-week') + history.at('gym').count('VisitRecorded', 'year') | 94
          """)
  void a_rule_reads_what_its_windows_came_to_before(String amount, long is) {
    var compiled = (Compiled<?>) expressions.amount(VISIT, amount);

    assertThat(((punchcard.rules.AmountExpression) compiled.expression()).of(visit()))
        .isEqualTo(Ratio.whole(is));
  }

  @Test
  void which_windows_an_expression_reads_is_known_before_it_is_worked_out() {
    Compiled<Condition> compiled =
        compiled(
            "history.count('VisitRecorded', 'iso-week') == 4 &&"
                + " history.at('gym').count('VisitRecorded', 'year') > 1 &&"
                + " history.sum('SpendRecorded', 'amountMinor', 'USD', 'month') > 1000 &&"
                + " history.sum('VisitRecorded', 'durationMinutes', 'day') > 1");

    assertThat(compiled.reads())
        .containsExactlyInAnyOrder(
            VISITS_OF_WEEK, GYM_VISITS_OF_YEAR, DOLLARS_OF_MONTH, MINUTES_OF_DAY);
    assertThat(compiled.expression().holds(visit())).isTrue();
    assertThat(compiled.readsMoney()).isFalse();
    assertThat(compiled.neverTrue()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                                            | errors
          history.count('VisitRecordd', 'day') > 1                             | 1:15 'VisitRecordd' is not a type of event that is counted; did you mean 'VisitRecorded'?
          history.count('SpendReturned', 'day') > 1                            | 1:15 'SpendReturned' is not a type of event that is counted; did you mean 'SpendRecorded'?
          history.count('VisitRecorded', 'week') > 1                           | 1:32 'week' is not a window: day, iso-week, month or year
          history.count(event.type, 'day') > 1                                 | 1:20 this is written out: a type of event that is counted
          history.count('VisitRecorded') > 1                                   | 1:14 found no matching overload for 'count' applied to 'history.(string)' (candidates: history.(string, string))
          history.sum('SpendRecorded', 'receiptId', 'month') > 1               | 1:30 'receiptId' is not a number in SpendRecorded
          history.sum('SpendRecorded', 'amountMinr', 'USD', 'month') > 1       | 1:30 'amountMinr' is not a number in SpendRecorded; did you mean 'amountMinor'?
          history.sum('SpendRecorded', 'amountMinor', 'month') > 1             | 1:30 money is added up in one currency: name it before the window
          history.sum('SpendRecorded', 'amountMinor', event.partner, 'day') > 1| 1:30 the currency is written out: 'USD'
          history.sum('BookingFulfilled', 'amountMinor', 'USD', 'month') > 1   | 1:33 BookingFulfilled names no currency, so its money cannot be added up
          history.sum('VisitRecorded', 'durationMinutes', 'USD', 'month') > 1  | 1:49 'durationMinutes' is no money, so it has no currency
          history.at(event.partner).count('VisitRecorded', 'day') > 1          | 1:17 the partner is written out, as its id: 'gym'
          history.at('The Gym').count('VisitRecorded', 'day') > 1              | 1:12 the partner is written out, as its id: 'gym'
          history.counts('VisitRecorded', 'day') > 1                           | 1:15 undeclared reference to 'counts'; did you mean 'count'?
          histry.count('VisitRecorded', 'day') > 1                             | 1:1 undeclared reference to 'histry'; did you mean 'history'?
          member.enroledOn == null                                             | 1:7 undefined field 'enroledOn'; did you mean 'member.enrolledOn'?
          """)
  void what_asks_for_nothing_that_is_counted_is_rejected_at_its_place(
      String condition, String errors) {
    assertThat(errors(condition)).isEqualTo(errors);
  }

  @Test
  void history_is_asked_and_nothing_else() {
    assertThat(errors("history == history")).startsWith("1:1 history is asked as history.count(");
    assertThat(errors("[history].exists(h, h.count('VisitRecorded', 'day') > 1)"))
        .contains("1:2 history is asked as")
        .contains("1:28 history is asked as");
    assertThat(errors("history.at('gym').at('spa').count('VisitRecorded', 'day') > 1"))
        .contains("history is asked as");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          enrolled   | condition                                                   | holds
          2026-03-04 | member.enrolledOn == '2026-03-04'                           | true
          2026-03-04 | member.daysEnrolled == 0                                    | true
          2026-02-02 | member.daysEnrolled <= 30 && member.enrolledOn < '2026-03'  | true
          2026-02-01 | member.daysEnrolled <= 30                                   | false
          ``         | member.enrolledOn == null && member.daysEnrolled == null    | true
          """)
  void a_rule_reads_since_when_the_member_is_one(String enrolled, String condition, boolean holds) {
    Member member = enrolled.isEmpty() ? Member.UNKNOWN : enrolledOn(LocalDate.parse(enrolled));
    Occasion visit = new Occasion(visit().event(), Tally.none(), member);

    assertThat(compiled(condition).expression().holds(visit)).isEqualTo(holds);
    assertThat(compiled(condition).neverTrue()).isEmpty();
  }

  private static Member enrolledOn(LocalDate day) {
    MemberState unknown = MemberState.unknown();
    return () ->
        new MemberState(
            null,
            day,
            unknown.partners(),
            unknown.segments(),
            unknown.attributes(),
            unknown.promotions());
  }

  @SuppressWarnings("unchecked")
  private Compiled<Condition> compiled(String condition) {
    return (Compiled<Condition>) expressions.condition(VISIT, condition);
  }

  private String errors(String condition) {
    return ((Rejected<?>) expressions.condition(VISIT, condition))
        .errors().stream()
            .map(e -> e.line() + ":" + e.column() + " " + e.message())
            .collect(Collectors.joining("; "));
  }

  private static Occasion visit() {
    Map<Counted, Running> windows = new HashMap<>();
    windows.put(VISITS_OF_WEEK, running("2026-03-02", 4));
    windows.put(GYM_VISITS_OF_YEAR, running("2026-01-01", 90));
    windows.put(DOLLARS_OF_MONTH, running("2026-03-01", 5000));
    windows.put(MINUTES_OF_DAY, running("2026-03-04", 45));
    return new Occasion(
        new Event(VISIT, Instant.EPOCH, WEDNESDAY, Map.of("partner", "gym"), null, null),
        new Tally(Instant.EPOCH, WEDNESDAY, windows),
        Member.UNKNOWN);
  }

  private static Running running(String window, long amount) {
    return new Running(LocalDate.parse(window), amount);
  }
}
