package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static punchcard.onboarding.Samples.NOW;
import static punchcard.onboarding.Samples.purchase;
import static punchcard.onboarding.Samples.received;
import static punchcard.onboarding.Samples.signup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.kernel.MemberRef;
import punchcard.onboarding.person.Person;

class ScreeningTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # event id | reference        | occurred             | amount     | currency | reason
          e1         | 4711             | 2026-11-22T12:00:00Z | 1250       | USD      | -
          e1         | 4711             | 2026-11-22T12:05:00Z | 1250       | USD      | -
          e1         | 4711             | 2016-11-25T12:00:00Z | 1250       | USD      | -
          e1         | 4711             | 2026-11-22T12:00:00Z | 0          | USD      | -
          e1         | 4711             | 2026-11-22T12:00:00Z | 1000000000 | USD      | -
          e1         | 4711             | 2026-11-22T12:00:00Z | 0          | ''       | -
          e1         | partner:grocer:1 | 2026-11-22T12:00:00Z | 1250       | USD      | -
          ' '        | 4711             | 2026-11-22T12:00:00Z | 1250       | USD      | BAD_EVENT_ID
          e1         | ' '              | 2026-11-22T12:00:00Z | 1250       | USD      | BAD_REFERENCE
          e1         | 4711             | 2026-11-22T12:05:01Z | 1250       | USD      | IN_THE_FUTURE
          e1         | 4711             | 2016-11-21T12:00:00Z | 1250       | USD      | TOO_OLD
          e1         | 4711             | 2026-11-22T12:00:00Z | -1         | USD      | NEGATIVE_AMOUNT
          e1         | 4711             | 2026-11-22T12:00:00Z | 1000000001 | USD      | ABSURD_AMOUNT
          e1         | 4711             | 2026-11-22T12:00:00Z | 1250       | usd      | BAD_CURRENCY
          e1         | 4711             | 2026-11-22T12:00:00Z | 1250       | DOLLAR   | BAD_CURRENCY
          e1         | 4711             | 2026-11-22T12:00:00Z | 1250       | ''       | BAD_CURRENCY
          e1         | partner:gym:1    | 2026-11-22T12:00:00Z | 1250       | USD      | FOREIGN
          """,
      delimiter = '|')
  void the_first_reason_that_applies_is_told(
      String event, String ref, Instant occurred, long amount, String currency, Reason reason) {
    Content content = new Content.Fact(Amounts.of(amount, currency));

    Screened screened = Screening.screen(received(event, ref, occurred, content), Limits.USUAL);

    assertThat(reasonOf(screened)).isEqualTo(Optional.ofNullable(reason));
  }

  @ParameterizedTest
  @MethodSource
  void of_two_reasons_the_earlier_is_told(Received record, Reason reason) {
    assertThat(reasonOf(Screening.screen(record, Limits.USUAL))).contains(reason);
  }

  static Stream<Arguments> of_two_reasons_the_earlier_is_told() {
    Instant tomorrow = NOW.plusSeconds(86_400);
    return Stream.of(
        arguments(received("", "", NOW, purchase(1)), Reason.BAD_EVENT_ID),
        arguments(received("e1", "", tomorrow, purchase(1)), Reason.BAD_REFERENCE),
        arguments(received("e1", "partner:gym:1", tomorrow, purchase(-1)), Reason.IN_THE_FUTURE),
        arguments(received("e1", "partner:gym:1", NOW, purchase(-1)), Reason.NEGATIVE_AMOUNT));
  }

  @Test
  void a_qualified_reference_and_the_bare_one_are_the_same() {
    Received record = received("e1", "partner:grocer:4711", NOW, purchase(1250));

    Screened screened = Screening.screen(record, Limits.USUAL);

    assertThat(screened)
        .isInstanceOfSatisfying(
            Arrival.class,
            arrival -> assertThat(arrival.reference()).isEqualTo(new MemberRef("4711")));
  }

  @Test
  void an_attribute_that_is_named_like_personal_data_is_not_admitted() {
    Content named = new Content.Signup(Optional.empty(), Person.UNTOLD, Set.of("first-Name"));

    assertThat(reasonOf(Screening.screen(received("e1", "4711", NOW, named), Limits.USUAL)))
        .contains(Reason.PERSONAL_DATA);
    assertThat(reasonOf(Screening.screen(received("e1", "4711", NOW, signup()), Limits.USUAL)))
        .isEmpty();
  }

  private static Optional<Reason> reasonOf(Screened screened) {
    return screened instanceof Rejected rejected
        ? Optional.of(rejected.reason())
        : Optional.empty();
  }
}
