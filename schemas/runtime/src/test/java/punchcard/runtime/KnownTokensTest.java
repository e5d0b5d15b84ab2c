package punchcard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class KnownTokensTest {
  private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
  private static final String REQUEST = "a request";

  private final List<String> validated = new ArrayList<>();
  private final KnownTokens<String> tokens = new KnownTokens<>(this::validate, this::now);
  private Instant now = START;

  private Instant now() {
    return now;
  }

  private Publisher<Authentication> validate(String token, @Nullable String request) {
    validated.add(token);
    if (token.startsWith("bad")) return Mono.empty();
    return Mono.just(caller(token));
  }

  private static Authentication caller(String token) {
    return token.equals("endless")
        ? Authentication.build(token)
        : Authentication.build(token, Map.of("exp", Date.from(START.plusSeconds(90))));
  }

  private Optional<String> name(String token) {
    return Mono.from(tokens.validateToken(token, REQUEST))
        .blockOptional()
        .map(Authentication::getName);
  }

  @Test
  void a_token_is_validated_once_a_minute() {
    assertThat(name("anna")).contains("anna");
    now = START.plusSeconds(59);
    assertThat(name("anna")).contains("anna");
    assertThat(name("bert")).contains("bert");
    assertThat(validated).containsExactly("anna", "bert");

    now = START.plusSeconds(60);
    assertThat(name("anna")).contains("anna");
    assertThat(validated).containsExactly("anna", "bert", "anna");
  }

  @Test
  void it_is_not_known_any_more_from_when_it_expires() {
    now = START.plusSeconds(50);
    assertThat(name("anna")).contains("anna");
    now = START.plus(Duration.ofMillis(89_999));
    assertThat(name("anna")).contains("anna");
    assertThat(validated).containsExactly("anna");

    now = START.plusSeconds(90);
    assertThat(name("anna")).contains("anna");
    assertThat(validated).containsExactly("anna", "anna");
  }

  @Test
  void what_is_refused_or_never_expires_is_asked_about_each_time() {
    assertThat(name("bad")).isEmpty();
    assertThat(name("bad")).isEmpty();
    assertThat(name("endless")).contains("endless");
    assertThat(name("endless")).contains("endless");

    assertThat(validated).containsExactly("bad", "bad", "endless", "endless");
  }
}
