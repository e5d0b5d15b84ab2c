package punchcard.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Fault;
import punchcard.rules.Member;
import punchcard.rules.Occasion;
import punchcard.rules.Ratio;
import punchcard.rules.RuleFailure;
import punchcard.rules.Tally;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;

class CelExpressionsTest {
  private static final EventType SPEND = new EventType("SpendRecorded");
  private static final FieldType TEXT = new FieldType.Text();
  private static final FieldType WHOLE = new FieldType.Whole();
  private static final FieldType LINE =
      new FieldType.Struct("SpendLine", Map.of("category", TEXT, "amountMinor", WHOLE));

  private final CelExpressions expressions = new CelExpressions(shapes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                                               | holds
          event.partner == 'grocer' && event.currency == 'USD'                    | true
          event.partner == 'gym'                                                  | false
          event.lines.exists(l, l.category == 'PRODUCE')                          | true
          event.lines.all(l, l.category == 'PRODUCE')                             | false
          event.channel == null                                                   | true
          event.channel == 'web'                                                  | false
          event.occurredAt > timestamp('2026-01-01T00:00:00Z')                    | true
          event.occurredAt.getHours('America/New_York') < 12                      | false
          event.occurredAt.getDayOfWeek('America/New_York') == 1                  | true
          event.attributes['till'] == '7'                                         | true
          'coupon' in event.attributes                                            | false
          has(event.attributes.coupon)                                            | false
          event.amountMinor >= 1000 && event.lines.size() > 2                     | true
          event.currency in ['USD', 'CAD']                                        | true
          event.partner != 'gym' && event.amountMinor == 1999                     | true
          event.amountMinor != 1999                                               | false
          event.amountMinor < 2000 && event.amountMinor <= 1999                   | true
          event.amountMinor > 1999                                                | false
          event.channel != 'web'                                                  | true
          event.minutes == 30                                                     | false
          event.minutes != 30                                                     | true
          event.attributes['coupon'] == 'x' && event.partner == 'gym'             | false
          event.partner == 'gym' && event.minutes > 30                            | false
          'grocer' == event.partner && 2000 > event.amountMinor                   | true
          event.partner in ['gym', 'spa']                                         | false
          event.channel in ['web', null]                                          | true
          """)
  void a_condition_reads_the_event(String condition, boolean holds) {
    assertThat(condition(condition).expression().holds(on(basket()))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          amount                                                  | numerator | denominator
          20                                                      | 20        | 1
          event.amountMinor / 100                                 | 1999      | 100
          event.amountMinor * 3 / 200                             | 5997      | 200
          (event.amountMinor - event.taxMinor) / 100              | 1899      | 100
          spent(event.lines, 'PRODUCE') / 100                     | 550       | 100
          spent(event.lines, 'TOYS')                              | 0         | 1
          event.amountMinor > 1000 ? 50 : 10                      | 50        | 1
          int(event.attributes['till'])                           | 7         | 1
          event.lines.filter(l, l.category == 'PRODUCE').size()   | 2         | 1
          """)
  void an_amount_is_exact(String amount, long numerator, long denominator) {
    assertThat(amount(amount).expression().of(on(basket())))
        .isEqualTo(new Ratio(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          amount                                       | fault
          1 / (event.amountMinor - 1999)               | DIVISION_BY_ZERO
          event.amountMinor % (event.taxMinor - 100)   | DIVISION_BY_ZERO
          event.amountMinor * 9223372036854775807      | OVERFLOW
          int(event.attributes['coupon'])              | MISSING_VALUE
          event.lines[3].amountMinor                   | MISSING_VALUE
          event.minutes * 2                            | MISSING_VALUE
          int(event.partner)                           | NOT_EVALUABLE
          """)
  void what_cannot_be_worked_out_is_a_fault(String amount, Fault fault) {
    AmountExpression compiled = amount(amount).expression();

    assertThatThrownBy(() -> compiled.of(on(basket())))
        .isInstanceOfSatisfying(
            RuleFailure.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }

  @Test
  void lines_that_do_not_fit_into_a_sum_are_an_overflow() {
    Map<String, Object> huge = Map.of("category", "PRODUCE", "amountMinor", Long.MAX_VALUE);
    Event event =
        new Event(
            SPEND,
            Instant.EPOCH,
            LocalDate.EPOCH,
            Map.of("lines", List.of(huge, huge)),
            null,
            null);
    AmountExpression spent = amount("spent(event.lines, 'PRODUCE')").expression();

    assertThatThrownBy(() -> spent.of(on(event)))
        .isInstanceOfSatisfying(
            RuleFailure.class, failure -> assertThat(failure.fault()).isEqualTo(Fault.OVERFLOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                       | errors
          event.partnr == 'grocer'                        | 1:6 undefined field 'partnr'; did you mean 'event.partner'?
          evnt.partner == 'grocer'                        | 1:1 undeclared reference to 'evnt'; did you mean 'event'?
          event.partner == 3                              | 1:15 found no matching overload for '_==_' applied to '(string, int)' (candidates: (%A0, %A0))
          event.amountMinor                               | 1:6 a condition is true or false, this is int
          has(event.channel)                              | 1:4 this field is always there: compare it with null instead of has()
          SpendLine{category: 'x'}.category == 'x'        | 1:10 an expression reads the event and makes no records of its own
          event.lines.exists(l, l.cat == 'x')             | 1:24 undefined field 'cat'
          """)
  void a_condition_that_means_nothing_is_rejected_at_its_place(String condition, String errors) {
    assertThat(errors(expressions.condition(SPEND, condition))).isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          amount                            | errors
          1.5                               | 1:1 an amount is a whole number, this is double
          event.partner                     | 1:6 an amount is a whole number, this is string
          event.minutes                     | 1:6 an amount is a whole number, this is int or null
          event.amountMinor / 100 * 2       | 1:19 a division inside an amount rounds unnamed: write it as one a / b
          event.amountMinor / 2 / 3         | 1:19 a division inside an amount rounds unnamed: write it as one a / b
          spent(event.lines)                | 1:6 found no matching overload for 'spent' applied to '(list(SpendLine))' (candidates: (list(SpendLine), string))
          """)
  void an_amount_that_means_nothing_is_rejected_at_its_place(String amount, String errors) {
    assertThat(errors(expressions.amount(SPEND, amount))).isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          condition                                                               ; readsMoney ; fixesCurrency
          event.partner == 'grocer' && event.currency == 'USD'                    ; false      ; true
          'USD' == event.currency && (event.partner == 'a' || event.taxMinor > 0) ; true       ; true
          event.currency == 'USD' || event.currency == 'CAD'                      ; false      ; false
          event.currency != 'USD'                                                 ; false      ; false
          !(event.currency == 'USD')                                              ; false      ; false
          event.currency == event.partner                                         ; false      ; false
          event.lines.exists(l, l.amountMinor > 5)                                ; true       ; false
          spent(event.lines, 'PRODUCE') > 5                                       ; true       ; false
          """)
  void money_and_its_currency_are_recognised(
      String condition, boolean readsMoney, boolean fixesCurrency) {
    Compiled<Condition> compiled = condition(condition);

    assertThat(compiled.readsMoney()).isEqualTo(readsMoney);
    assertThat(compiled.fixesCurrency()).isEqualTo(fixesCurrency);
  }

  private Compiled<Condition> condition(String source) {
    return compiled(expressions.condition(SPEND, source));
  }

  private Compiled<AmountExpression> amount(String source) {
    return compiled(expressions.amount(SPEND, source));
  }

  private static <E> Compiled<E> compiled(Compilation<E> compilation) {
    return switch (compilation) {
      case Compiled<E> compiled -> compiled;
      case Rejected<E> rejected -> throw new AssertionError(rejected.errors().toString());
    };
  }

  private static String errors(Compilation<?> compilation) {
    return ((Rejected<?>) compilation)
        .errors().stream()
            .map(e -> e.line() + ":" + e.column() + " " + e.message())
            .collect(Collectors.joining("; "));
  }

  private static EventShapes shapes() {
    Map<String, FieldType> fields = new HashMap<>();
    fields.put("partner", TEXT);
    fields.put("currency", TEXT);
    fields.put("amountMinor", WHOLE);
    fields.put("taxMinor", WHOLE);
    fields.put("channel", new FieldType.Nullable(TEXT));
    fields.put("minutes", new FieldType.Nullable(WHOLE));
    fields.put("occurredAt", new FieldType.Moment());
    fields.put("attributes", new FieldType.Attributes());
    fields.put("lines", new FieldType.ListOf(LINE));
    return new EventShapes(Map.of(SPEND, new FieldType.Struct("SpendRecorded", fields)));
  }

  private static Occasion on(Event event) {
    return new Occasion(event, Tally.none(), Member.UNKNOWN);
  }

  /// Monday noon in New York.
  private static Event basket() {
    Instant at = Instant.parse("2026-03-02T17:00:00Z");
    Map<String, Object> fields = new HashMap<>();
    fields.put("partner", "grocer");
    fields.put("currency", "USD");
    fields.put("amountMinor", 1999L);
    fields.put("taxMinor", 100L);
    fields.put("channel", FieldValues.ABSENT);
    fields.put("minutes", FieldValues.ABSENT);
    fields.put("occurredAt", FieldValues.moment(at));
    fields.put("attributes", Map.of("till", "7"));
    fields.put("lines", List.of(line("PRODUCE", 500), line("MEAT", 1449), line("PRODUCE", 50)));
    return new Event(SPEND, at, LocalDate.of(2026, 3, 2), fields, null, null);
  }

  private static Map<String, Object> line(String category, long amountMinor) {
    return Map.of("category", category, "amountMinor", amountMinor);
  }
}
