package punchcard.runtime;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Fetches the OpenID provider's public keys, by which tokens are checked. All requests wait for
/// one fetch: so it has a limit of time, which Micronaut's own has not; and while the provider does
/// not answer, the keys that it gave last go on. Tokens end by themselves meanwhile.
@Singleton
@Replaces(JwksClient.class)
final class KeysOfProvider implements JwksClient {
  private static final Logger log = LoggerFactory.getLogger(KeysOfProvider.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Map<String, String> last = new ConcurrentHashMap<>();

  /// Fails if the provider has never answered and does not in time.
  @Override
  public Publisher<String> load(@Nullable String provider, String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).GET().build();
    return Mono.fromFuture(() -> http.sendAsync(request, BodyHandlers.ofString()))
        .map(answer -> keys(answer, url))
        .doOnNext(keys -> last.put(url, keys))
        .timeout(PATIENCE)
        .onErrorResume(trouble -> known(url, trouble));
  }

  private static String keys(HttpResponse<String> answer, String url) {
    if (answer.statusCode() == OK) return answer.body();
    throw new Unavailable(url + " answers " + answer.statusCode());
  }

  private Mono<String> known(String url, Throwable trouble) {
    String keys = last.get(url);
    if (keys == null) return Mono.error(new Unavailable("no keys from " + url, trouble));
    log.warn("no keys from {}: those known last go on: {}", url, trouble.getMessage());
    return Mono.just(keys);
  }
}
