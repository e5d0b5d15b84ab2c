package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.Anna.REGISTERED;
import static punchcard.onboarding.consent.Anna.START;
import static punchcard.onboarding.consent.Anna.terms;
import static punchcard.onboarding.consent.Anna.textOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import punchcard.kernel.Sha256;

class ConsentScreeningTest {
  private static final Conditions CONDITIONS =
      new Conditions(
          TermsInForce.NONE.with(terms(1, false)).with(terms(2, true)).with(terms(3, false)),
          REGISTERED,
          START);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # id  | discloser | recipients     | purpose            | elements         | terms    | lang | ends | refused
            c-1 | gym       | insurer        | health-programme   | visits           | health/2 | en   | -    | -
            c-1 | gym       | insurer        | health-programme   | visits goals     | health/3 | en   | 1    | -
            c-1 | gym       | insurer grocer | personal-offers    | purchases tier   | health/3 | -    | -    | -
            c 1 | gym       | insurer        | health-programme   | visits           | health/2 | en   | -    | BAD_ID
            c-1 | gym       | insurer        | health-programme   | -                | health/2 | en   | -    | NO_ELEMENT
            c-1 | gym       | insurer        | health-programme   | visits shoe-size | health/2 | en   | -    | UNKNOWN_ELEMENT
            c-1 | gym       | insurer        | curiosity          | visits           | health/2 | en   | -    | UNKNOWN_PURPOSE
            c-1 | gym       | insurer        | raise-premiums     | purchases        | health/2 | en   | -    | FORBIDDEN_PURPOSE
            c-1 | gym       | insurer        | underwriting       | visits           | health/2 | en   | -    | FORBIDDEN_PURPOSE
            c-1 | gym       | insurer        | automated-decisions| tier             | health/2 | en   | -    | FORBIDDEN_PURPOSE
            c-1 | gym       | -              | health-programme   | visits           | health/2 | en   | -    | NO_RECIPIENT
            c-1 | gym       | stranger       | health-programme   | visits           | health/2 | en   | -    | UNKNOWN_PARTNER
            c-1 | stranger  | insurer        | health-programme   | visits           | health/2 | en   | -    | UNKNOWN_PARTNER
            c-1 | gym       | No Partner     | health-programme   | visits           | health/2 | en   | -    | UNKNOWN_PARTNER
            c-1 | gym       | insurer grocer | health-programme   | visits           | health/2 | en   | -    | BUNDLED
            c-1 | gym       | insurer        | health-programme   | visits purchases | health/2 | en   | -    | BUNDLED
            c-1 | gym       | insurer        | personal-offers    | visits           | health/2 | en   | -    | BUNDLED
            c-1 | gym       | insurer        | health-programme   | visits           | health/4 | en   | -    | UNKNOWN_TERMS
            c-1 | gym       | insurer        | health-programme   | visits           | health   | en   | -    | UNKNOWN_TERMS
            c-1 | gym       | insurer        | health-programme   | visits           | health/1 | en   | -    | SUPERSEDED_TERMS
            c-1 | gym       | insurer        | health-programme   | visits           | health/2 | tlh  | -    | UNKNOWN_LANGUAGE
            c-1 | gym       | insurer        | health-programme   | visits           | health/2 | en   | 0    | ENDED
            c-1 | gym       | insurer        | health-programme   | visits           | health/2 | en   | -1   | ENDED
            c 1 | stranger  | -              | raise-premiums     | shoe-size        | health/9 | tlh  | -1   | BAD_ID
            c-1 | stranger  | -              | raise-premiums     | shoe-size        | health/9 | tlh  | -1   | UNKNOWN_ELEMENT
            c-1 | stranger  | -              | raise-premiums     | visits           | health/9 | tlh  | -1   | FORBIDDEN_PURPOSE
            c-1 | stranger  | -              | rewards            | visits           | health/9 | tlh  | -1   | NO_RECIPIENT
          """)
  void a_consent_is_refused_for_the_first_reason(
      String id,
      String discloser,
      @Nullable String recipients,
      String purpose,
      @Nullable String elements,
      String terms,
      @Nullable String language,
      @Nullable Long endsInSeconds,
      @Nullable Refusal refused) {
    ConsentWish wish =
        new ConsentWish(
            id,
            discloser,
            words(recipients),
            purpose,
            words(elements),
            terms,
            Optional.ofNullable(language),
            Optional.empty(),
            "app",
            Optional.ofNullable(endsInSeconds).map(START::plusSeconds));

    assertThat(refusal(wish)).isEqualTo(Optional.ofNullable(refused));
  }

  @Test
  void the_hash_is_that_of_the_text_in_the_language_that_was_read() {
    assertThat(refusal(read("en", textOf(2, "en")))).isEmpty();
    assertThat(refusal(read("en", textOf(1, "en")))).contains(Refusal.OTHER_TEXT);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataElement.class,
      names = {"VISITS", "ACTIVITIES", "GOALS", "ROUTINES", "INFERENCES"})
  void what_a_member_does_for_her_health_is_health_data(DataElement element) {
    assertThat(element.isHealth()).isTrue();
  }

  @Test
  void how_it_was_asked_for_is_a_name() {
    assertThat(refusal(by("in the app"))).contains(Refusal.BAD_METHOD);
    assertThat(refusal(by("kiosk"))).isEmpty();
  }

  private static ConsentWish read(String language, Sha256 hash) {
    return wish(language, Optional.of(hash.hex()), "app");
  }

  private static ConsentWish by(String method) {
    return wish("en", Optional.empty(), method);
  }

  private static ConsentWish wish(String language, Optional<String> hash, String method) {
    return new ConsentWish(
        "c-1",
        "gym",
        List.of("insurer"),
        "health-programme",
        List.of("visits"),
        "health/2",
        Optional.of(language),
        hash,
        method,
        Optional.<Instant>empty());
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  private static Optional<Refusal> refusal(ConsentWish wish) {
    return switch (ConsentScreening.screen(wish, CONDITIONS)) {
      case Refused(Refusal refusal, _) -> Optional.of(refusal);
      case ConsentScreening.Sound _ -> Optional.empty();
    };
  }
}
