package punchcard.runtime;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchcard.runtime.Owners.Owner;

/// Passes a question on to the instance that owns its key, with the caller's own token, and its
/// answer back unchanged.
public final class Peers {
  /// Set on what was passed on once, so that two instances that disagree do not pass it for ever.
  private static final String PASSED_ON = "Punchcard-Passed-On";

  /// Who asks, in which format, and by which name for the request.
  private static final List<String> PASSED_HEADERS =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Idempotency-Key");

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// The owner's answer; empty if it did not answer, or the question had been passed on before.
  public Optional<HttpResponse<String>> ask(Owner.Elsewhere owner, HttpRequest<?> question) {
    return send(owner, question, BodyPublishers.noBody());
  }

  /// As [#ask(Owner.Elsewhere, HttpRequest)], with a body in the question's own format.
  public Optional<HttpResponse<String>> ask(
      Owner.Elsewhere owner, HttpRequest<?> question, String body) {
    return send(owner, question, BodyPublishers.ofString(body));
  }

  private Optional<HttpResponse<String>> send(
      Owner.Elsewhere owner, HttpRequest<?> question, BodyPublisher body) {
    if (question.getHeaders().contains(PASSED_ON)) return Optional.empty();
    URI uri = URI.create("http://" + owner.host() + ":" + owner.port() + question.getUri());
    var request =
        java.net.http.HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header(PASSED_ON, "1")
            .method(question.getMethodName(), body);
    for (String name : PASSED_HEADERS)
      question.getHeaders().findFirst(name).ifPresent(value -> request.header(name, value));
    try {
      return Optional.of(translated(http.send(request.build(), BodyHandlers.ofString())));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static HttpResponse<String> translated(java.net.http.HttpResponse<String> answer) {
    return HttpResponse.<String>status(answer.statusCode(), "")
        .body(answer.body())
        .contentType(
            answer
                .headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .orElse(MediaType.APPLICATION_JSON));
  }
}
