package punchcard.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
  private static final Currency POINTS = new Currency("POINTS");

  @Test
  void points_of_one_currency_add_subtract_and_compare() {
    Points seventy = new Points(70, POINTS);
    Points thirty = new Points(30, POINTS);

    assertThat(seventy.plus(thirty)).isEqualTo(new Points(100, POINTS));
    assertThat(seventy.minus(thirty)).isEqualTo(new Points(40, POINTS));
    assertThat(seventy.min(thirty)).isEqualTo(thirty);
    assertThat(thirty.lessThan(seventy)).isTrue();
  }

  @Test
  void points_are_never_negative_never_mixed_and_never_wrap() {
    Points one = new Points(1, POINTS);

    assertThatIllegalArgumentException().isThrownBy(() -> new Points(-1, POINTS));
    assertThatIllegalArgumentException().isThrownBy(() -> one.minus(new Points(2, POINTS)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.plus(new Points(1, new Currency("TIER"))));
    assertThatThrownBy(() -> one.plus(new Points(Long.MAX_VALUE, POINTS)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "g", "Grocer", "1grocer", "gro.cer", "grocer/.."})
  void a_partner_id_is_safe_in_topic_names(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PartnerId(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
  void references_and_event_ids_are_printable(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MemberRef(value));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventId(value));
  }

  @Test
  void a_reference_may_name_its_partner() {
    assertThat(new MemberRef("partner:grocer:4711").namedPartner()).contains("grocer");
    assertThat(new MemberRef("partner:grocer:4711").unqualified()).isEqualTo(new MemberRef("4711"));
    assertThat(new MemberRef("4711").namedPartner()).isEmpty();
    assertThat(new MemberRef("partner:").namedPartner()).isEmpty();
    assertThat(new MemberRef("partner:grocer:").unqualified().value()).isEqualTo("partner:grocer:");
  }
}
