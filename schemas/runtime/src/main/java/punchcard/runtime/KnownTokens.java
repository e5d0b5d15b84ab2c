package punchcard.runtime;

import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.validator.TokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// Knows the tokens that were good a moment ago: a caller brings the same one with each request,
/// and reading and verifying it took a tenth of a service's processor time. It is as good as it was
/// until it expires, and for a minute at most, as long as the provider's keys are taken to be the
/// same.
///
/// @param <T> the requests
final class KnownTokens<T> implements TokenValidator<T> {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// About two kilobytes each.
  private static final long MOST = 2_000;

  private final TokenValidator<T> validator;
  private final InstantSource clock;
  private final Map<String, Known> known =
      new ConcurrentLinkedHashMap.Builder<String, Known>().maximumWeightedCapacity(MOST).build();

  private record Known(Authentication caller, Instant until) {}

  /// @param validator asked about a token that is not known
  KnownTokens(TokenValidator<T> validator, InstantSource clock) {
    this.validator = validator;
    this.clock = clock;
  }

  @Override
  public int getOrder() {
    return validator.getOrder();
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable T request) {
    @Nullable Known before = known.get(token);
    if (before != null && clock.instant().isBefore(before.until()))
      return Mono.just(before.caller());
    return Mono.from(validator.validateToken(token, request))
        .doOnNext(caller -> keep(token, caller));
  }

  private void keep(String token, Authentication caller) {
    if (!(caller.getAttributes().get(Claims.EXPIRATION_TIME) instanceof Date expires)) return;
    Instant longest = clock.instant().plus(LONGEST);
    Instant until = expires.toInstant().isBefore(longest) ? expires.toInstant() : longest;
    known.put(token, new Known(caller, until));
  }
}
