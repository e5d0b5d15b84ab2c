package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.Samples.NOW;
import static punchcard.onboarding.Samples.received;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningScreeningTest {
  private static final String FILE = "0a".repeat(32);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # currency | amount        | earned     | expires    | issuer | money | price         | sold  | allocated | reason
          POINTS     | 1             | 1970-01-01 | -          | grocer | ''    | 0             | false | 0         | -
          STAMPS_2   | 1000000000000 | 2026-11-23 | 2026-11-23 | grocer | USD   | 1000000000000 | true  | 5         | -
          POINTS     | -1            | 2020-01-01 | -          | grocer | ''    | 0             | false | 0         | NEGATIVE_AMOUNT
          POINTS     | 1             | 2020-01-01 | -          | grocer | USD   | -1            | false | 0         | NEGATIVE_AMOUNT
          POINTS     | 1             | 2020-01-01 | -          | grocer | USD   | 0             | true  | -1        | NEGATIVE_AMOUNT
          POINTS     | 1000000000001 | 2020-01-01 | -          | grocer | ''    | 0             | false | 0         | ABSURD_AMOUNT
          points     | 1             | 2020-01-01 | -          | grocer | ''    | 0             | false | 0         | BAD_CURRENCY
          POINTS     | 1             | 2020-01-01 | -          | grocer | usd   | 0             | false | 0         | BAD_CURRENCY
          POINTS     | 1             | 2020-01-01 | -          | grocer | ''    | 8000          | false | 0         | BAD_CURRENCY
          POINTS     | 0             | 2020-01-01 | -          | grocer | ''    | 0             | false | 0         | BAD_OPENING
          POINTS     | 1             | 2020-01-01 | -          | G      | ''    | 0             | false | 0         | BAD_OPENING
          POINTS     | 1             | 2020-01-01 | -          | gym    | ''    | 0             | false | 0         | BAD_OPENING
          POINTS     | 1             | 2020-01-01 | -          | grocer | USD   | 0             | false | 5         | BAD_OPENING
          POINTS     | 1             | 1969-12-31 | -          | grocer | ''    | 0             | false | 0         | BAD_OPENING
          POINTS     | 1             | 2026-11-24 | -          | grocer | ''    | 0             | false | 0         | BAD_OPENING
          POINTS     | 1             | 2020-01-02 | 2020-01-01 | grocer | ''    | 0             | false | 0         | BAD_OPENING
          """,
      delimiter = '|')
  void an_opening_balance_is_judged_by_what_it_says(
      String currency,
      long amount,
      LocalDate earned,
      LocalDate expires,
      String issuer,
      String money,
      long price,
      boolean sold,
      long allocated,
      Reason reason) {
    OpeningBalance balance =
        new OpeningBalance(
            currency,
            amount,
            earned,
            Optional.ofNullable(expires),
            issuer,
            money,
            price,
            sold,
            allocated,
            FILE,
            2);

    assertThat(reasonOf(balance)).isEqualTo(Optional.ofNullable(reason));
  }

  @ParameterizedTest
  @CsvSource({"'', 2", "0A, 2", "abc, 2", "good, 0"})
  void it_names_the_file_and_the_line_that_it_was_read_from(String file, int line) {
    LocalDate day = LocalDate.of(2020, 1, 1);
    String hash = file.equals("good") ? FILE : file;
    OpeningBalance balance =
        new OpeningBalance(
            "POINTS", 1, day, Optional.empty(), "grocer", "", 0, false, 0, hash, line);

    assertThat(reasonOf(balance)).contains(Reason.BAD_OPENING);
  }

  private static Optional<Reason> reasonOf(OpeningBalance balance) {
    Content content = new Content.Opening(balance);
    Screened screened = Screening.screen(received("e1", "4711", NOW, content), Limits.USUAL);
    return screened instanceof Rejected rejected
        ? Optional.of(rejected.reason())
        : Optional.empty();
  }
}
