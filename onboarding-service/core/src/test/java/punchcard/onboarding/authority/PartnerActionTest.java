package punchcard.onboarding.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.PartnerId;

/// Who may do what as the gym, by a table written by hand.
class PartnerActionTest {
  private static final PartnerId GYM = new PartnerId("gym");
  private static final String ALL =
      "PUBLISH_EVENTS READ_FEED READ_VIEW SET_WEBHOOK READ_WEBHOOK PUBLISH_JOINING_TERMS"
          + " FIND_MEMBER LEAVE";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          partner                   | gym | all
          partner                   | spa |
          partner                   |     |
          partner, operator         | spa | READ_WEBHOOK FIND_MEMBER LEAVE
          operator                  |     | READ_WEBHOOK FIND_MEMBER LEAVE
          operator                  | gym | READ_WEBHOOK FIND_MEMBER LEAVE
          member                    |     |
          member                    | gym |
          clerk                     | gym |
          trainer                   | gym |
          customer-service          | gym |
          compliance                | gym |
          analyst                   | gym |
                                    | gym |
          """)
  void only_these_may(@Nullable String roles, @Nullable String partner, @Nullable String may) {
    Caller caller =
        new Caller("somebody", roles(roles), Optional.ofNullable(partner).map(PartnerId::new));
    String allowed = "all".equals(may) ? ALL : may == null ? "" : may;

    Set<String> does =
        Arrays.stream(PartnerAction.values())
            .filter(action -> Authority.allows(action, GYM, caller))
            .map(Enum::name)
            .collect(Collectors.toSet());

    assertThat(String.join(" ", does.stream().sorted().toList()))
        .isEqualTo(String.join(" ", List.of(allowed.split(" ", -1)).stream().sorted().toList()));
  }

  private static Set<Role> roles(@Nullable String codes) {
    if (codes == null) return Set.of();
    return Arrays.stream(codes.split(", ", -1))
        .map(code -> Role.of(code).orElseThrow())
        .collect(Collectors.toSet());
  }

  @Test
  void the_table_has_all_actions() {
    assertThat(ALL.split(" ", -1))
        .containsExactlyInAnyOrder(
            Arrays.stream(PartnerAction.values()).map(Enum::name).toArray(String[]::new));
  }
}
