package punchcard.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Asks a service what operators may ask.
public final class OperatorHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String name;
  private final URI service;
  private final Path token;

  /// @param name what people call the service: `ledger`
  /// @param token a file with an operator's bearer token
  public OperatorHttp(String name, URI service, Path token) {
    this.name = name;
    this.service = service;
    this.token = token;
  }

  /// What is at a path.
  ///
  /// @throws IllegalStateException if nothing answers, or the token cannot be read
  public HttpResponse<String> get(String path) {
    return ask("GET", path, "application/json", BodyPublishers.noBody());
  }

  /// Puts a text at a path.
  ///
  /// @param type the text's media type
  /// @throws IllegalStateException if nothing answers, or the token cannot be read
  public HttpResponse<String> put(String path, String type, String text) {
    return ask("PUT", path, type, BodyPublishers.ofString(text));
  }

  /// Posts a text to a path.
  ///
  /// @param type the text's media type
  /// @throws IllegalStateException if nothing answers, or the token cannot be read
  public HttpResponse<String> post(String path, String type, String text) {
    return ask("POST", path, type, BodyPublishers.ofString(text));
  }

  private HttpResponse<String> ask(String method, String path, String type, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(sentence("does not answer: " + e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Read each time: long work outlives a token, and whoever renews it writes it there.
  private String token() {
    try {
      return Files.readString(token).strip();
    } catch (IOException e) {
      throw new IllegalStateException("There is no token to be read in " + token + ".", e);
    }
  }

  /// What people are told when the service has said no: its own words, where it has some.
  public IllegalStateException refusal(HttpResponse<String> answer) {
    return new IllegalStateException(
        sentence(
            switch (answer.statusCode()) {
              case 401 -> "does not take the token.";
              case 403 -> "does not allow this to whom the token is for.";
              case 400, 404, 409, 422 -> "says no: " + answer.body();
              case 503 -> "is not ready; ask again when it is.";
              default -> "answers with " + answer.statusCode() + ".";
            }));
  }

  private String sentence(String what) {
    return "The " + name + " at " + service + " " + what;
  }
}
