package punchcard.onboarding.person;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import punchcard.onboarding.consent.ComingOfAge;

/// From which age on a person consents itself to the use of its data by a service online: with 16,
/// unless its country says from 13 on (GDPR, article 8(1)). Here alone it is declared.
final class AgeOfConsent {
  private static final int UNLESS_A_COUNTRY_SAYS = 16;

  /// By ISO 3166-1 alpha-2: the countries of the European Economic Area, and the United Kingdom,
  /// whose law says another age than 16. Source: the national laws that go with the GDPR, as listed
  /// by the European Union Agency for Fundamental Rights, "Use of consent", and amended since:
  /// Denmark (15 since 2024), Slovenia (15, ZVOP-2, 2023).
  private static final Map<String, Integer> YEARS =
      Map.ofEntries(
          entry("AT", 14),
          entry("BE", 13),
          entry("BG", 14),
          entry("CY", 14),
          entry("CZ", 15),
          entry("DK", 15),
          entry("EE", 13),
          entry("ES", 14),
          entry("FI", 13),
          entry("FR", 15),
          entry("GB", 13),
          entry("GR", 15),
          entry("IS", 13),
          entry("IT", 14),
          entry("LT", 14),
          entry("LV", 13),
          entry("MT", 13),
          entry("NO", 13),
          entry("PT", 13),
          entry("SE", 13),
          entry("SI", 15));

  private AgeOfConsent() {}

  /// @param country empty: it is not known
  static ComingOfAge comesOn(LocalDate birthDate, Optional<String> country) {
    int years =
        country
            .map(it -> YEARS.getOrDefault(it, UNLESS_A_COUNTRY_SAYS))
            .orElse(UNLESS_A_COUNTRY_SAYS);
    LocalDate birthday = birthDate.plusYears(years);
    // Who was born on 29 February has a birthday on 1 March where there is none.
    boolean isThere = birthday.getDayOfMonth() == birthDate.getDayOfMonth();
    return new ComingOfAge(isThere ? birthday : birthday.plusDays(1));
  }
}
