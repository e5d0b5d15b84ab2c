package punchcard.runtime.participants;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import punchcard.runtime.HttpProblem;

/// Hears no partner that is shut out, whatever its token says: that one is good until it expires.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ShutOutFilter implements Ordered {
  private static final String PARTNER = "partner";

  private final WhoTakesPart participants;

  ShutOutFilter(WhoTakesPart participants) {
    this.participants = participants;
  }

  /// Behind the filter that tells who the caller is.
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  void hear(HttpRequest<?> request) {
    request
        .getUserPrincipal(Authentication.class)
        .map(caller -> caller.getAttributes().get(PARTNER))
        .map(Object::toString)
        .ifPresent(this::hear);
  }

  private void hear(String partner) {
    if (!participants.isKnown())
      throw HttpProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "It is just starting: ask again.")
          .build();
    if (participants.isShutOut(partner))
      throw HttpProblem.of(HttpStatus.FORBIDDEN, "This partner does not take part.").build();
  }
}
