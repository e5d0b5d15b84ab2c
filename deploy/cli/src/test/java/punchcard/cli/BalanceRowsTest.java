package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.avro.BalanceOpened;
import punchcard.avro.PartnerEvent;
import punchcard.kernel.PartnerId;

class BalanceRowsTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final String HASH = "0a".repeat(32);
  private static final Instant AS_OF = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ALL =
      "memberRef,currency,amount,earned,expires,issuer,money,price,basis,allocated";

  @Test
  void a_row_is_an_event_named_by_its_file_and_line() {
    PartnerEvent event =
        rows(ALL).event(7, "4711,POINTS,700,2024-05-17,2027-05-17,gym,USD,0.008,SALE,560");

    assertThat(event)
        .isEqualTo(
            new PartnerEvent(
                HASH + ":7",
                "4711",
                AS_OF,
                new BalanceOpened(
                    "POINTS",
                    700L,
                    LocalDate.of(2024, 5, 17),
                    LocalDate.of(2027, 5, 17),
                    "gym",
                    "USD",
                    8_000L,
                    true,
                    560L,
                    HASH,
                    7)));
  }

  @Test
  void columns_come_in_any_order_and_some_may_be_missing() {
    PartnerEvent event =
        rows("issuer,earned,amount,currency,memberRef")
            .event(2, "gym,2024-05-17,700,POINTS,\"a \"\"reference\"\", quoted\"");

    assertThat(event.getMemberRef()).isEqualTo("a \"reference\", quoted");
    BalanceOpened opened = (BalanceOpened) event.getBody();
    assertThat(opened.getExpiresOn()).isNull();
    assertThat(opened.getMoney()).isEmpty();
    assertThat(opened.getSold()).isFalse();
  }

  @Test
  void a_file_of_refused_rows_is_a_file_of_balances() {
    PartnerEvent event =
        rows("line,reason,line,reason,memberRef,currency,amount,earned,issuer")
            .event(2, "3,\"a, b\",4,why,4711,POINTS,700,2024-05-17,gym");

    assertThat(event.getMemberRef()).isEqualTo("4711");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # memberRef     | currency | amount        | earned     | expires    | issuer | money | price          | basis     | allocated
          4711            | POINTS   | 1             | 1970-01-01 |            | gym    |       |                |           |
          4711            | STAMPS_2 | 1000000000000 | 2026-11-23 | 2026-11-23 | gym    | USD   | 0              | MARKETING | 0
          member:0a       | POINTS   | 007           | 2024-02-29 | 9999-12-31 | gym    | USD   | 1000000.000000 | SALE      | 1
          """,
      delimiter = '|')
  void good_rows(
      String ref,
      String currency,
      String amount,
      String earned,
      @Nullable String expires,
      String issuer,
      @Nullable String money,
      @Nullable String price,
      @Nullable String basis,
      @Nullable String allocated) {
    String row =
        String.join(
            ",",
            ref,
            currency,
            amount,
            earned,
            text(expires),
            issuer,
            text(money),
            text(price),
            text(basis),
            text(allocated));

    assertThat(rows(ALL).event(2, row).getOccurredAt()).isEqualTo(AS_OF);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ,POINTS,700,2024-05-17,,gym,,,,                          | '' is no member reference
          partner:gym:1,POINTS,700,2024-05-17,,gym,,,,             | 'partner:gym:1' names another partner
          4711,points,700,2024-05-17,,gym,,,,                      | 'points' is no currency of points
          4711,POINTS,,2024-05-17,,gym,,,,                         | '' is no whole number of minor units
          4711,POINTS,7.5,2024-05-17,,gym,,,,                      | '7.5' is no whole number of minor units
          4711,POINTS,-7,2024-05-17,,gym,,,,                       | '-7' is no whole number of minor units
          4711,POINTS,0,2024-05-17,,gym,,,,                        | amount: it opens nothing
          4711,POINTS,1000000000001,2024-05-17,,gym,,,,            | '1000000000001' is more than 1000000000000
          4711,POINTS,700,17.5.2024,,gym,,,,                       | '17.5.2024' is no day like 2026-11-22
          4711,POINTS,700,2023-02-29,,gym,,,,                      | '2023-02-29' is no day like 2026-11-22
          4711,POINTS,700,1969-12-31,,gym,,,,                      | '1969-12-31' is not between 1970-01-01 and 2026-11-23
          4711,POINTS,700,2026-11-24,,gym,,,,                      | '2026-11-24' is not between 1970-01-01 and 2026-11-23
          4711,POINTS,700,2024-05-17,2024-05-16,gym,,,,            | '2024-05-16' is before it was earned
          4711,POINTS,700,2024-05-17,+10000-01-01,gym,,,,          | '+10000-01-01' is after 9999-12-31
          4711,POINTS,700,2024-05-17,,The Gym,,,,                  | 'The Gym' is no partner id
          4711,POINTS,700,2024-05-17,,gym,usd,,,                   | 'usd' is no money like USD
          4711,POINTS,700,2024-05-17,,gym,,0.008,,                 | money: a price needs it
          4711,POINTS,700,2024-05-17,,gym,USD,-1,,                 | '-1' is no price like 0.008
          4711,POINTS,700,2024-05-17,,gym,USD,0.0000001,,          | '0.0000001' is no price like 0.008
          4711,POINTS,700,2024-05-17,,gym,USD,1000001,,            | '1000001' is more than a million
          4711,POINTS,700,2024-05-17,,gym,,,GIFT,                  | 'GIFT' is neither SALE nor MARKETING
          4711,POINTS,700,2024-05-17,,gym,USD,,,5                  | allocated: they were not sold
          4711,POINTS,700,2024-05-17,,gym                          | it has 6 cells, the heading 10
          4711,POINTS,700,2024-05-17,,gym,,,,,                     | it has 11 cells, the heading 10
          "4711,POINTS,700,2024-05-17,,gym,,,,                     | it is no CSV: a quotation mark is missing, or too much
          \uFFFD,POINTS,700,2024-05-17,,gym,,,,                    | it is not in UTF-8
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void bad_rows(String row, String why) {
    assertThatThrownBy(() -> rows(ALL).event(2, row)).isInstanceOf(BadRow.class).hasMessage(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "memberRef,currency,amount,earned",
        "memberRef,currency,amount,earned,issuer,colour",
        "memberRef,currency,amount,earned,issuer,amount"
      })
  void a_heading_that_makes_no_sense_is_told(String heading) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(heading))
        .withMessageStartingWith("The heading ");
  }

  private static BalanceRows rows(String heading) {
    return new BalanceRows(heading, GROCER, HASH, AS_OF);
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
