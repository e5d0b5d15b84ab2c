package punchcard.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.events.EventTypes;

class NeverTrueTest {
  private final CelExpressions expressions =
      new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "1 > 2",
        "'a' in ['b', 'c']",
        "[1, 2].exists(x, x > 2)",
        "event.partner == 'a' && false",
        "event.partner == 'a' && event.partner == 'b'",
        "'a' == event.partner && event.amountMinor > 5 && 'b' == event.partner",
        "event.partner == 'a' && event.partner != 'a'",
        "event.partner in ['a', 'b'] && event.partner == 'c'",
        "event.partner in ['a', 'b'] && event.partner != 'a' && event.partner != 'b'",
        "event.partner in []",
        "event.type == 'VisitRecorded'",
        "event.channel == null && event.channel == 'web'",
        "event.amountMinor > 10 && event.amountMinor < 11",
        "event.amountMinor >= 10 && 5 >= event.amountMinor",
        "10 < event.amountMinor && event.amountMinor == 10",
        "event.amountMinor > 9223372036854775807",
        "event.amountMinor < -9223372036854775808",
        "member.daysEnrolled > 30 && member.daysEnrolled < 30",
        "history.count('VisitRecorded', 'day') > 1 && history.count('VisitRecorded', 'day') == 1",
        "event.attributes['till'] == '1' && event.attributes.till == '2'",
        "event.partner == 'a' && (event.partner == 'b' || event.partner == 'c')",
        "false || event.partner == 'a' && event.partner == 'b'",
        "(event.partner == 'a' || event.partner == 'b') && (event.partner == 'c' || 1 == 2)"
            + " && event.partner in ['a', 'b']",
      })
  void what_holds_for_no_event_is_seen(String condition) {
    assertThat(compiled(condition).neverTrue()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "1 < 2",
        "1 / 0 == 1",
        "event.partner == 'a'",
        "event.type == 'SpendRecorded'",
        "event.partner == 'a' && event.currency == 'b'",
        "history.count('VisitRecorded', 'day') > 1 && history.count('VisitRecorded', 'year') == 1",
        "event.partner == 'a' || event.partner == 'b'",
        "event.partner == 'a' && event.partner == 'a'",
        "event.partner != 'a' && event.partner != 'b'",
        "event.partner in ['a', 'b'] && event.partner in ['b', 'c']",
        "event.partner in ['a', event.currency] && event.partner == 'USD'",
        "event.amountMinor > 10 && event.amountMinor < 12",
        "event.amountMinor >= 9223372036854775807",
        "event.attributes['till'] == '1' && event.attributes['shop'] == '2'",
        "event.lines[0].category == 'A' && event.lines[1].category == 'B'",
        "event.lines.exists(l, l.category == 'A') && event.lines.exists(l, l.category == 'B')",
        "event.lines.exists(event, event.category == 'A' && event.category == 'B')",
        "event.partner == 'a' && (event.partner == 'b' || event.amountMinor > 5)",
        "event.partner == 'a' ? event.partner == 'a' : event.partner == 'b'",
        "!(event.partner == 'a') && event.partner == 'a'",
        "(event.partner == 'a' || event.partner == 'b') && event.partner != 'a'",
        "event.channel != null && event.channel == 'web'",
      })
  void what_may_hold_for_some_event_is_never_blamed(String condition) {
    assertThat(compiled(condition).neverTrue()).isEmpty();
  }

  private Compiled<Condition> compiled(String condition) {
    return (Compiled<Condition>) expressions.condition(new EventType("SpendRecorded"), condition);
  }
}
