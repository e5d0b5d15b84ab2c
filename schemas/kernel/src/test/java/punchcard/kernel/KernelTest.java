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
  @ValueSource(strings = {"ab", "gym-2", "z9-", "abcdefghijklmnopqrstuvwxyz-0123"})
  void names_begin_with_a_letter_and_go_on_with_letters_digits_and_hyphens(String value) {
    assertThat(PartnerId.isValid(value)).isTrue();
    assertThat(PartnerId.isValid("-" + value)).isFalse();
    assertThat(PartnerId.isValid("9" + value)).isFalse();
    assertThat(PartnerId.isValid(value + "_")).isFalse();
    assertThat(PartnerId.isValid(value + "\u00e9")).isFalse();
    assertThat(PartnerId.isValid(value + "A")).isFalse();
  }

  @Test
  void names_and_codes_have_a_longest_length() {
    assertThat(PartnerId.isValid("p".repeat(31))).isTrue();
    assertThat(PartnerId.isValid("p".repeat(32))).isFalse();
    assertThat(AgreementId.isValid("a".repeat(63))).isTrue();
    assertThat(AgreementId.isValid("a".repeat(64))).isFalse();
    assertThat(SegmentName.isValid("s".repeat(63))).isTrue();
    assertThat(SegmentName.isValid("s".repeat(64))).isFalse();
    assertThat(AttributeName.isValid("a".repeat(63))).isTrue();
    assertThat(AttributeName.isValid("a".repeat(64))).isFalse();
    assertThat(AttributeName.isText("t".repeat(200))).isTrue();
    assertThat(AttributeName.isText("t".repeat(201))).isFalse();
    assertThat(Currency.isValid("C".repeat(16))).isTrue();
    assertThat(Currency.isValid("C".repeat(17))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "points", "9POINTS", "_POINTS", "PO-INTS", "POINTs", "PÖINTS", "P\n"})
  void a_currency_is_an_upper_case_word(String code) {
    assertThat(Currency.isValid("P_2")).isTrue();
    assertThat(Currency.isValid("P")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Currency(code));
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
