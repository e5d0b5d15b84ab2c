package punchcard.onboarding.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.onboarding.identity.PhoneNumber;

/// One number, however it is written. By hand.
class LibPhoneNumbersTest {
  private final LibPhoneNumbers phones = new LibPhoneNumbers();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+491711234567|+491711234567",
        "+49 171 1234567|+491711234567",
        "+49 (0)171 / 123-45-67|+491711234567",
        "tel:+49-171-1234567|+491711234567",
        "＋４９１７１１２３４５６７|+491711234567",
        "+1 (415) 555-2671|+14155552671",
      })
  void each_spelling_comes_to_one_form(String written, String form) {
    assertThat(phones.read(written)).contains(new PhoneNumber(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "0171 1234567",
        "+49",
        "+49 171",
        "+999 123 456 789",
        "+491711234567 ext. 5",
        "+4917112345671234567890"
      })
  void what_is_no_number_of_a_country_is_none(String written) {
    assertThat(phones.read(written)).isEmpty();
  }
}
