package punchcard.onboarding.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.onboarding.profile.ProfileScreening.Sound;

/// What can be wanted of a profile at all, case by case.
class ProfileScreeningTest {
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // name              | level        | scope       | value              | comes to
        "marketing           | ecosystem    | ''          | on                 | on",
        "marketing           | organisation | gym         | off                | off",
        "marketing           | product      | gym/premium | -                  | -",
        "statements-by-email | ecosystem    | ''          | on                 | on",
        "balance-alerts      | ecosystem    | ''          | POINTS 1000        | POINTS 1000",
        "balance-alerts      | ecosystem    | ''          | off                | off",
        "channels            | ecosystem    | ''          | push,email         | email,push",
        "channels            | ecosystem    | ''          | none               | none",
        "language            | ecosystem    | ''          | pt-BR              | pt-BR",
        "shoe-size           | ecosystem    | ''          | 44                 |"
            + " UNKNOWN_PREFERENCE",
        "marketing           | planet       | ''          | on                 | UNKNOWN_LEVEL",
        "marketing           | ecosystem    | gym         | on                 | BAD_SCOPE",
        "marketing           | organisation | ''          | on                 | BAD_SCOPE",
        "marketing           | organisation | gym/premium | on                 | BAD_SCOPE",
        "marketing           | product      | gym         | on                 | BAD_SCOPE",
        "marketing           | product      | gym/        | on                 | BAD_SCOPE",
        "marketing           | product      | gym/a/b     | on                 | BAD_SCOPE",
        "marketing           | ecosystem    | ''          | maybe              | BAD_VALUE",
        "marketing           | ecosystem    | ''          | ''                 | BAD_VALUE",
        "balance-alerts      | ecosystem    | ''          | on                 | BAD_VALUE",
        "balance-alerts      | ecosystem    | ''          | POINTS 0           | BAD_VALUE",
        "balance-alerts      | ecosystem    | ''          | POINTS -1          | BAD_VALUE",
        "balance-alerts      | ecosystem    | ''          | 9POINTS 5          | BAD_VALUE",
        "channels            | ecosystem    | ''          | anna@example.org   | BAD_VALUE",
        "channels            | ecosystem    | ''          | email,pigeon       | BAD_VALUE",
        "language            | ecosystem    | ''          | Klingon            | BAD_VALUE",
      })
  void a_change(
      String name, String level, String scope, @Nullable String value, @Nullable String to) {
    ChangeWish wish = new ChangeWish(name, level, scope, Optional.ofNullable(value));

    assertThat(comesTo(ProfileScreening.changes(List.of(wish)))).isEqualTo(to);
  }

  private static @Nullable String comesTo(ProfileScreening.Screened screened) {
    return switch (screened) {
      case ProfileRefused refused -> refused.refusal().name();
      case Sound(ProfileDemand.Prefer(List<Change> changes)) ->
          changes.getFirst().to().map(Value::text).orElse(null);
      case Sound(ProfileDemand demand) -> demand.toString();
    };
  }

  @Test
  void one_setting_changes_once_and_not_more_than_a_hundred() {
    ChangeWish wish = new ChangeWish("marketing", "ecosystem", "", Optional.of("on"));

    assertThat(comesTo(ProfileScreening.changes(List.of(wish, wish)))).isEqualTo("CHANGED_TWICE");
    assertThat(comesTo(ProfileScreening.changes(List.of()))).isEqualTo("BAD_NUMBER");
    assertThat(comesTo(ProfileScreening.changes(Collections.nCopies(101, wish))))
        .isEqualTo("BAD_NUMBER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // id    | subject          | partner | preference | level        | scope | comes to
        "d       | cleo             | gym     | marketing  | organisation | gym   | SOUND",
        "d       | olga             | -       | marketing  | ecosystem    | ''    | SOUND",
        "d       | cleo             | gym     | -          | organisation | gym   | BAD_NUMBER",
        "d       | cleo             | gym     | shoe-size  | organisation | gym   |"
            + " UNKNOWN_PREFERENCE",
        "d       | cleo             | gym     | marketing  | planet       | gym   | UNKNOWN_LEVEL",
        "d       | cleo             | gym     | marketing  | ecosystem    | gym   | BAD_SCOPE",
        "a d     | cleo             | gym     | marketing  | organisation | gym   | BAD_ID",
        "d       | cleo@example.org | gym     | marketing  | organisation | gym   | BAD_DELEGATE",
        "d       | ''               | gym     | marketing  | organisation | gym   | BAD_DELEGATE",
        "d       | cleo             | A Gym   | marketing  | organisation | gym   | BAD_DELEGATE",
      })
  void a_delegation(
      String id,
      String subject,
      @Nullable String partner,
      @Nullable String preference,
      String level,
      String scope,
      String expected) {
    DelegationWish wish =
        new DelegationWish(
            id,
            subject,
            Optional.ofNullable(partner),
            preference == null ? List.of() : List.of(preference),
            level,
            scope,
            Optional.of(END));

    assertThat(
            switch (ProfileScreening.delegation(wish)) {
              case ProfileRefused refused -> refused.refusal().name();
              case Sound _ -> "SOUND";
            })
        .isEqualTo(expected);
  }

  @Test
  void every_delegation_ends() {
    DelegationWish wish =
        new DelegationWish(
            "d",
            "cleo",
            Optional.of("gym"),
            List.of("marketing"),
            "organisation",
            "gym",
            Optional.empty());

    assertThat(ProfileScreening.delegation(wish))
        .extracting(it -> ((ProfileRefused) it).refusal())
        .isEqualTo(ProfileRefusal.NO_END);
  }
}
