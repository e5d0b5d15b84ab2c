package punchcard.onboarding.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonScreeningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          name,      Anna,
          name,      ' ',                     BAD_NAME
          name,      'An\u0007na',            BAD_NAME
          email,     anna@example.org,
          email,     anna+gym@mail.example.org,
          email,     anna@übung.example,
          email,     anna,                    BAD_EMAIL
          email,     anna@example,            BAD_EMAIL
          email,     anna@@example.org,       BAD_EMAIL
          email,     an na@example.org,       BAD_EMAIL
          email,     anna@example..org,       BAD_EMAIL
          phone,     +491712345678,
          phone,     0171 2345678,            BAD_PHONE
          phone,     +49,                     BAD_PHONE
          phone,     +4917123456789012345,    BAD_PHONE
          birthDate, 2026-11-28,
          birthDate, 2026-11-29,              BAD_BIRTH_DATE
          birthDate, 1876-11-29,              BAD_BIRTH_DATE
          """)
  void what_has_another_form_is_told_by_its_field(
      String field, String value, @Nullable PersonRefusal refusal) {
    Optional<PersonRefused> refused = PersonScreening.screen(person(field, value), TODAY);

    assertThat(refused.map(PersonRefused::refusal)).isEqualTo(Optional.ofNullable(refusal));
    refused.ifPresent(it -> assertThat(it.detail()).startsWith(field));
  }

  @Test
  void a_name_has_at_most_200_characters() {
    assertThat(PersonScreening.screen(person("name", "a".repeat(200)), TODAY)).isEmpty();
    assertThat(PersonScreening.screen(person("name", "a".repeat(201)), TODAY)).isPresent();
  }

  @Test
  void who_tells_nothing_tells_nothing_wrong() {
    assertThat(PersonScreening.screen(Person.UNTOLD, TODAY)).isEmpty();
    assertThat(Person.UNTOLD.isTold()).isFalse();
    assertThat(person("name", "Anna")).hasToString("Person[not told]");
  }

  private static Person person(String field, String value) {
    Optional<String> it = Optional.of(value);
    return new Person(
        it.filter(_ -> field.equals("name")),
        it.filter(_ -> field.equals("email")),
        it.filter(_ -> field.equals("phone")),
        it.filter(_ -> field.equals("birthDate")).map(LocalDate::parse),
        it.filter(_ -> field.equals("country")));
  }
}
