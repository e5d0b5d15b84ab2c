package punchcard.accounting.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/// How money is added up, and rounded once.
final class MoneyTest {
  private static final MoneyUnit USD = new MoneyUnit("USD");
  private static final MoneyUnit JPY = new MoneyUnit("JPY");

  @Test
  void a_price_in_millionths_is_exact() {
    assertThat(ExactMoney.price(3, 3_333, USD)).hasToString("0.009999000 USD");
    assertThat(ExactMoney.price(1, 1, 333, USD)).hasToString("0.000000333 USD");
  }

  @Test
  void a_half_is_rounded_away_from_zero_on_both_sides() {
    assertThat(ExactMoney.price(1, 5_000, USD).roundedHalfUp().minor()).isEqualTo(1);
    assertThat(ExactMoney.price(-1, 5_000, USD).roundedHalfUp().minor()).isEqualTo(-1);
    assertThat(ExactMoney.price(1, 4_999, USD).roundedHalfUp().minor()).isZero();
    assertThat(ExactMoney.price(1, 500_000, JPY).roundedHalfUp().minor()).isEqualTo(1);
  }

  @Test
  void a_part_is_rounded_down_to_a_billionth() {
    ExactMoney cent = new Money(1, USD).exact();
    BigInteger three = BigInteger.valueOf(3);
    assertThat(cent.timesRoundedDown(BigInteger.ONE, three)).hasToString("0.003333333 USD");
    assertThat(cent.negated().timesRoundedDown(BigInteger.ONE, three))
        .hasToString("-0.003333334 USD");
  }

  @Test
  void different_money_does_not_mix() {
    assertThatThrownBy(() -> Money.zero(USD).plus(Money.zero(JPY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MoneyUnit("XXX")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_written_with_the_decimal_places_of_its_unit() {
    assertThat(new Money(-10_05, USD)).hasToString("-10.05 USD");
    assertThat(new Money(7, JPY)).hasToString("7 JPY");
  }
}
