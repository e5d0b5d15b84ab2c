package punchcard.runtime;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Singleton;
import java.net.URI;
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

  private final FetchKeys fetch = new FetchKeys();
  private final Map<String, String> last = new ConcurrentHashMap<>();

  /// Fails if the provider has never answered and does not in time.
  @Override
  public Publisher<String> load(@Nullable String provider, String url) {
    return Mono.fromFuture(() -> fetch.from(URI.create(url)))
        .doOnNext(keys -> last.put(url, keys))
        .onErrorResume(trouble -> known(url, trouble));
  }

  private Mono<String> known(String url, Throwable trouble) {
    String keys = last.get(url);
    if (keys == null) return Mono.error(new Unavailable("no keys from " + url, trouble));
    log.warn("no keys from {}: those known last go on: {}", url, trouble.toString());
    return Mono.just(keys);
  }
}
