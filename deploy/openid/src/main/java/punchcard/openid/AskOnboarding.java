package punchcard.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import punchcard.kernel.MemberId;

/// Asks onboarding, while somebody waits for his token.
final class AskOnboarding implements LinkedMembers {
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI onboarding;
  private final OwnToken token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();

  /// @param onboarding its address, without a path
  /// @param token by which the provider says who it is
  AskOnboarding(URI onboarding, OwnToken token) {
    this.onboarding = onboarding;
    this.token = token;
  }

  @Override
  public Optional<MemberId> of(String subject) {
    String asked = "/subjects/member?subject=" + URLEncoder.encode(subject, UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(onboarding.resolve(asked))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token.sign())
                .build());
    return switch (answer.statusCode()) {
      case OK -> Optional.of(member(answer.body()));
      case NOT_FOUND -> Optional.empty();
      default -> throw new NotNow("onboarding answers " + answer.statusCode());
    };
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new NotNow("onboarding does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotNow("somebody does not wait any more", e);
    }
  }

  private static MemberId member(String body) {
    try {
      return new MemberId(JSON.readTree(body).path("memberId").asText());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new NotNow("onboarding answers with no member", e);
    }
  }
}
