package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          numerator           | denominator         | down                | up                  | halfUp              | halfEven
          0                   | 100                 | 0                   | 0                   | 0                   | 0
          1                   | 100                 | 0                   | 1                   | 0                   | 0
          49                  | 100                 | 0                   | 1                   | 0                   | 0
          50                  | 100                 | 0                   | 1                   | 1                   | 0
          51                  | 100                 | 0                   | 1                   | 1                   | 1
          100                 | 100                 | 1                   | 1                   | 1                   | 1
          150                 | 100                 | 1                   | 2                   | 2                   | 2
          250                 | 100                 | 2                   | 3                   | 3                   | 2
          7                   | 3                   | 2                   | 3                   | 2                   | 2
          8                   | 3                   | 2                   | 3                   | 3                   | 3
          9223372036854775807 | 1                   | 9223372036854775807 | 9223372036854775807 | 9223372036854775807 | 9223372036854775807
          9223372036854775807 | 2                   | 4611686018427387903 | 4611686018427387904 | 4611686018427387904 | 4611686018427387904
          9223372036854775806 | 9223372036854775807 | 0                   | 1                   | 1                   | 1
          """)
  void each_rounding_has_its_own_answer(
      long numerator, long denominator, long down, long up, long halfUp, long halfEven) {
    Ratio ratio = Ratio.of(numerator, denominator);

    assertThat(Rounding.DOWN.of(ratio)).isEqualTo(down);
    assertThat(Rounding.UP.of(ratio)).isEqualTo(up);
    assertThat(Rounding.HALF_UP.of(ratio)).isEqualTo(halfUp);
    assertThat(Rounding.HALF_EVEN.of(ratio)).isEqualTo(halfEven);
  }

  @Test
  void two_negatives_make_a_ratio_that_is_not() {
    assertThat(Ratio.of(-7, -2)).isEqualTo(new Ratio(7, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          numerator            | denominator          | fault
          1                    | 0                    | DIVISION_BY_ZERO
          0                    | 0                    | DIVISION_BY_ZERO
          -1                   | 100                  | NEGATIVE_AMOUNT
          1                    | -100                 | NEGATIVE_AMOUNT
          -9223372036854775808 | -1                   | OVERFLOW
          1                    | -9223372036854775808 | OVERFLOW
          """)
  void what_is_no_amount_is_a_fault(long numerator, long denominator, Fault fault) {
    assertThatThrownBy(() -> Rounding.DOWN.of(Ratio.of(numerator, denominator)))
        .isInstanceOfSatisfying(
            RuleFailure.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }
}
