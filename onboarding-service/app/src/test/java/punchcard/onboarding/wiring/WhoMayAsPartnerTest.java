package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what in the studio's name over HTTP: whoever may not is answered as about a partner
/// that does not exist.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class WhoMayAsPartnerTest {
  private static final String[] NOBODY_ELSE = {
    "shop", "member", "clerk", "trainer", "customer-service", "compliance", "analyst"
  };

  private final Studio studio;

  WhoMayAsPartnerTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  /// What is wrong with a request is told to nobody who may not make it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /partners/studio/feed            | 200 | 404
          GET  | /partners/studio/view            | 200 | 404
          POST | /partners/studio/events          | 422 | 404
          PUT  | /partners/studio/webhook         | 422 | 404
          POST | /partners/studio/webhook/secret  | 404 | 404
          PUT  | /partners/studio/joining-terms/9 | 422 | 404
          """)
  void only_those_may(String method, String path, int ofPartner, int ofOperator) throws Exception {
    assertThat(ask(method, path, studio.partner("studio")).statusCode()).isEqualTo(ofPartner);
    assertThat(ask(method, path, studio.operator()).statusCode()).isEqualTo(ofOperator);
    for (String who : NOBODY_ELSE) {
      HttpResponse<String> answer = ask(method, path, token(who));
      HttpResponse<String> ofNobody = ask(method, path.replace("studio", "nobody"), token(who));
      assertThat(answer.statusCode()).as(who + answer.body()).isEqualTo(404);
      assertThat(ofNobody.statusCode()).as(who).isEqualTo(404);
      assertThat(ofNobody.body()).as(who).isEqualTo(answer.body());
    }
  }

  private HttpResponse<String> ask(String method, String path, String token) throws Exception {
    return switch (method) {
      case "GET" -> studio.onboarding.get(path, token);
      case "POST" -> studio.onboarding.post(path, token, "{}");
      default -> studio.onboarding.put(path, token, body(path));
    };
  }

  private static String body(String path) {
    return path.endsWith("webhook")
        ? "{\"url\": \"none\"}"
        : "{\"approval\": \"NONE\", \"texts\": {\"en\": \"\"}}";
  }

  private String token(String who) {
    IdentityProvider provider = studio.onboarding.identityProvider;
    return switch (who) {
      case "shop" -> provider.partner(who);
      case "member" -> provider.member("be".repeat(16));
      default -> provider.staff("studio", who, "cleo");
    };
  }
}
