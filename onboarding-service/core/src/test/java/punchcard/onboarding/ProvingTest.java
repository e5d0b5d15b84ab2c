package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For which member a token speaks, and as whom.
class ProvingTest {
  private static final String ISSUER = "https://provider.example";
  private static final String ANNA = "a0".repeat(16);
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /// `anna` is her member id; `-`: there is none.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sub     | claim | role     | member | linked
          anna    | -     | member   | anna   | -
          anna    | anna  | member   | anna   | -
          auth0:a | anna  | member   | anna   | auth0:a
          auth0:a | -     | member   | -      | -
          auth0:a | bert  | member   | -      | -
          anna    | bert  | member   | -      | -
          auth0:a | anna  | operator | -      | -
          ''      | anna  | member   | -      | -
          """,
      useHeadersInDisplayName = true)
  void a_token_proves(String sub, String claim, String role, String member, String linked) {
    Proof.Signed token =
        new Proof.Signed(
            ISSUER,
            Set.of("punchcard"),
            Set.of(role),
            of(sub),
            NOW.minusSeconds(60),
            NOW.plusSeconds(60),
            Optional.of(of(claim)).filter(it -> !it.equals("-")));

    Proving.Verdict verdict = Proving.by(ISSUER).verdict(token, NOW);

    if (member.equals("-")) assertThat(verdict).isInstanceOf(Proving.Unproven.class);
    else
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Proving.Proven.class,
              proven -> {
                assertThat(proven.member().value()).isEqualTo(of(member));
                assertThat(proven.linked().map(it -> it.sub()).orElse("-")).isEqualTo(linked);
              });
  }

  private static String of(String name) {
    return name.equals("anna") ? ANNA : name;
  }
}
