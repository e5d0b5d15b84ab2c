package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Scenario.POINTS;
import static punchcard.ledger.Scenario.given;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a member will have on a day, if nothing but time happens.
final class ForecastTest {
  private static final String LOTS =
      """
      lot | issuer | left | earned     | expires    | booking | matures
      A   | grocer |  100 | 2026-11-01 | 2027-01-31 | -       | -
      B   | gym    |   50 | 2026-11-02 | 2026-12-31 | -       | -
      C   | gym    |   20 | 2026-11-03 | -          | -       | 2026-12-24
      D   | hotel  |    7 | 2026-11-04 | -          | trip    | -
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          on         | available | pending | held | expiring   | maturing | released
          2026-11-22 |       110 |      27 |   40 | ''         | ''       | ''
          2026-12-10 |       150 |      27 |    0 | ''         | ''       | B 40
          2026-12-23 |       150 |      27 |    0 | ''         | ''       | B 40
          2026-12-24 |       170 |       7 |    0 | ''         | C 20     | B 40
          2026-12-31 |       170 |       7 |    0 | ''         | C 20     | B 40
          2027-01-01 |       120 |       7 |    0 | B 50       | C 20     | B 40
          2027-02-01 |        20 |       7 |    0 | B 50, A 100 | C 20    | B 40
          2036-01-01 |        20 |       7 |    0 | B 50, A 100 | C 20    | B 40
          """)
  void time_passes(
      LocalDate on,
      long available,
      long pending,
      long held,
      String expiring,
      String maturing,
      String released) {
    // Given
    Scenario anna = given(LOTS).when(reserve(40).on("2026-11-20").until("2026-12-05"));

    // When
    Forecast forecast = anna.forecast(on.toString());

    // Then
    assertThat(forecast.account().spendableMinorOn(on, POINTS)).isEqualTo(available);
    assertThat(forecast.account().purse(POINTS).orElseThrow().pendingMinor()).isEqualTo(pending);
    assertThat(forecast.account().heldMinor(POINTS)).isEqualTo(held);
    assertThat(anna.named(forecast.expiring())).isEqualTo(expiring);
    assertThat(anna.named(forecast.maturing())).isEqualTo(maturing);
    assertThat(anna.named(forecast.released())).isEqualTo(released);
  }
}
