package punchcard.systemtests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// One request to a service, sent once: what is asked again is the scenario's to say.
public final class Request {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final HttpRequest.Builder request;

  private Request(URI service, String path) {
    this.request =
        HttpRequest.newBuilder(URI.create(service + path)).timeout(Duration.ofSeconds(20));
  }

  /// A request to this path of a service.
  public static Request to(URI service, String path) {
    return new Request(service, path);
  }

  /// The same with a token.
  public Request as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /// The same with one more header.
  public Request with(String header, String value) {
    request.header(header, value);
    return this;
  }

  public Reply get() {
    return send(request.GET());
  }

  public Reply post(String json) {
    return send(
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  public Reply put(String json) {
    return put(json, "application/json");
  }

  public Reply put(String body, String contentType) {
    return send(request.header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
  }

  static Reply postForm(URI uri, String form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(request);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Reply(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
