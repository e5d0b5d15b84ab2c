package punchcard.runtime;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Asks an OpenID provider for its public keys, and waits three seconds at most.
public final class FetchKeys {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// Its JSON Web Key Set; fails if it does not answer so in time.
  public CompletableFuture<String> from(URI address) {
    return http.sendAsync(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofString())
        .thenApply(answer -> keys(answer, address))
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String keys(HttpResponse<String> answer, URI address) {
    if (answer.statusCode() == OK) return answer.body();
    throw new Unavailable(address + " answers " + answer.statusCode());
  }
}
