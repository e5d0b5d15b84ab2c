package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.kernel.Currency;
import punchcard.rules.PromisedPoints;
import punchcard.rules.PromisedPoints.Amount;

class PromisedPointsCodecTest {
  @Property(tries = 500)
  void what_is_written_is_read_again(@ForAll("bookings") PromisedPoints promised) {
    assertThat(PromisedPointsCodec.promised(PromisedPointsCodec.bytes(promised)))
        .isEqualTo(promised);
  }

  @Example
  void a_booking_in_one_currency_takes_some_15_bytes() {
    PromisedPoints promised =
        new PromisedPoints(
            10_000, 5_000, new TreeMap<>(Map.of(new Currency("POINTS"), new Amount(100, 50))));

    assertThat(PromisedPointsCodec.bytes(promised)).hasSizeLessThan(22);
  }

  @Example
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PromisedPointsCodec.promised(new byte[] {2, 0, 0, 0}))
        .withMessage("promised points in format 2");
  }

  @Example
  void what_is_cut_short_is_told() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PromisedPointsCodec.promised(new byte[] {1, 0, 0, 2, 0}))
        .withMessage("promised points cut short");
  }

  @Provide
  Arbitrary<PromisedPoints> bookings() {
    Arbitrary<Long> minor = Arbitraries.longs().greaterOrEqual(0);
    Arbitrary<Currency> currency =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofMinLength(1)
            .ofMaxLength(16)
            .map(Currency::new);
    Arbitrary<Amount> amount = Combinators.combine(minor, minor).as(Amount::new);
    return Combinators.combine(
            minor, minor, Arbitraries.maps(currency, amount).ofMaxSize(4).map(TreeMap::new))
        .as(PromisedPoints::new);
  }
}
