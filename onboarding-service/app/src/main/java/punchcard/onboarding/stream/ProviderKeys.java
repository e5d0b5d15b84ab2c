package punchcard.onboarding.stream;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import punchcard.runtime.FetchKeys;
import punchcard.runtime.Unavailable;

/// The OpenID provider's public keys, fetched when a token names one that is not known; but not
/// more often than every few seconds, so that invented key ids cost nothing.
public final class ProviderKeys {
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  private final FetchKeys fetch = new FetchKeys();
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
    try {
      return JWKSet.parse(fetch.from(address).join());
    } catch (CompletionException e) {
      throw new Unavailable("no keys from " + address, e);
    } catch (ParseException e) {
      throw new Unavailable(address + " answers something else than keys", e);
    }
  }
}
