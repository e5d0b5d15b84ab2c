package punchcard.onboarding.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;

/// When Anna comes of age by her birth date and country, and who may say otherwise.
class AgeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final MemberId GINA = new MemberId("91".repeat(16));
  private static final MemberId BERT = new MemberId("be".repeat(16));
  private static final Sealed DATA = Sealed.of(new byte[] {1});

  @ParameterizedTest
  @CsvSource({
    "2015-05-17,     , 2031-05-17",
    "2015-05-17, DE  , 2031-05-17",
    "2015-05-17, US  , 2031-05-17",
    "2015-05-17, SE  , 2028-05-17",
    "2015-05-17, AT  , 2029-05-17",
    "2015-05-17, FR  , 2030-05-17",
    "2012-02-29, SE  , 2025-03-01",
    "2012-02-29, DE  , 2028-02-29"
  })
  void it_comes_with_the_countrys_age_of_consent(
      LocalDate birthDate, @Nullable String country, LocalDate comes) {
    assertThat(AgeOfConsent.comesOn(birthDate, Optional.ofNullable(country)).on()).isEqualTo(comes);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-22, false", // the day has begun everywhere
    "2010-11-23, true",
    "2015-05-17, true",
    "1990-05-17, false"
  })
  void of_who_is_of_age_no_day_is_told(LocalDate birthDate, boolean isTold) {
    Person person =
        new Person(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(birthDate),
            Optional.empty());
    assertThat(Age.of(person, NOW).isTold()).isTrue();
    assertThat(Age.of(person, NOW).comes().isPresent()).isEqualTo(isTold);
    assertThat(Age.of(Person.UNTOLD, NOW)).isEqualTo(Age.UNTOLD);
  }

  @ParameterizedTest
  @CsvSource({
    // told before, by  , says      , becomes
    "         , anna, of age    , of age",
    "         , anna, 2031-05-17, 2031-05-17",
    "2031-05-17, anna, of age    , refused",
    "2031-05-17, anna, 2028-05-17, refused",
    "2031-05-17, anna, 2031-05-17, 2031-05-17",
    "2031-05-17, anna, untold    , 2031-05-17",
    "2031-05-17, gina, untold    , 2031-05-17",
    "2031-05-17, gina, 2028-05-17, 2028-05-17",
    "2031-05-17, gina, of age    , of age",
    "2031-05-17, bert, of age    , refused",
    "2026-11-22, anna, untold    , of age"
  })
  void she_does_not_come_of_age_by_her_own_word(
      @Nullable String before, String by, String says, String becomes) {
    Age age = new Age(!says.equals("untold"), day(says));
    MemberId speaker = by.equals("anna") ? ANNA : by.equals("gina") ? GINA : BERT;
    PersonFact.Changed fact =
        new PersonFact.Changed(DATA, Evidence.ofToken(speaker, by), age.comes());
    PersonOutcome outcome =
        DecideAge.of(
            new PersonDemand.Change(DATA, age), fact, consents(Optional.ofNullable(before)), NOW);

    assertThat(
            switch (outcome) {
              case PersonOutcome.ToSay(PersonFact.Changed(_, _, var comes)) ->
                  comes.map(it -> it.on().toString()).orElse("of age");
              case PersonRefused(var why, _) when why == PersonRefusal.GUARDIAN_DECIDES ->
                  "refused";
              default -> outcome.toString();
            })
        .isEqualTo(becomes);
  }

  private static Optional<ComingOfAge> day(String text) {
    return Optional.of(text)
        .filter(it -> it.startsWith("20"))
        .map(it -> new ComingOfAge(LocalDate.parse(it)));
  }

  /// Gina is her guardian, and Bert was.
  private static Consents consents(Optional<String> comes) {
    return Consents.of(
        List.of(
            logged(0, new ConsentFact.Joined(comes.flatMap(AgeTest::day))),
            logged(1, new ConsentFact.GuardianNamed(BERT)),
            logged(2, new ConsentFact.GuardianEnded(BERT)),
            logged(3, new ConsentFact.GuardianNamed(GINA))));
  }

  private static Logged logged(long offset, ConsentFact fact) {
    return new Logged(new LogPoint(offset, NOW), "", fact);
  }

  @Test
  void a_country_is_two_capital_letters() {
    for (String country : List.of("de", "DEU", "D", ""))
      assertThat(PersonScreening.screen(in(country), LocalDate.parse("2026-11-22")))
          .map(PersonRefused::refusal)
          .hasValue(PersonRefusal.BAD_COUNTRY);
    assertThat(PersonScreening.screen(in("DE"), LocalDate.parse("2026-11-22"))).isEmpty();
  }

  private static Person in(String country) {
    return new Person(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(country));
  }
}
