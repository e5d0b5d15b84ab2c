package punchcard.onboarding.stream;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.runtime.Unavailable;

/// The OpenID provider's public keys, fetched when a token names one that is not known; but not
/// more often than every few seconds, so that invented key ids cost nothing.
public final class ProviderKeys {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI address;
  private @Nullable JWKSet keys;
  private long fetchedAtNanos;

  /// @param address of the JSON Web Key Set
  public ProviderKeys(URI address) {
    this.address = address;
  }

  /// The key of this id, if the provider has it.
  ///
  /// @throws Unavailable if it is not known and the provider does not answer
  synchronized Optional<JWK> key(String id) {
    JWKSet known = keys;
    if (known != null && (known.getKeyByKeyId(id) != null || isFresh()))
      return Optional.ofNullable(known.getKeyByKeyId(id));
    JWKSet fetched = fetch();
    keys = fetched;
    fetchedAtNanos = System.nanoTime();
    return Optional.ofNullable(fetched.getKeyByKeyId(id));
  }

  private boolean isFresh() {
    return System.nanoTime() - fetchedAtNanos < BETWEEN_FETCHES.toNanos();
  }

  private JWKSet fetch() {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200)
        throw new Unavailable(address + " answers " + response.statusCode());
      return JWKSet.parse(response.body());
    } catch (IOException e) {
      throw new Unavailable("no keys from " + address, e);
    } catch (ParseException e) {
      throw new Unavailable(address + " answers something else than keys", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while asking " + address, e);
    }
  }
}
