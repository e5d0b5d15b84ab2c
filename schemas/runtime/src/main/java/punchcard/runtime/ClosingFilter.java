package punchcard.runtime;

import static io.micronaut.core.order.Ordered.HIGHEST_PRECEDENCE;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/// Answers 503 from the moment in which the service begins to close. What a request needs is being
/// taken apart by then, and the framework would make it again for the request: a second stream in
/// the same folder of state.
@Order(HIGHEST_PRECEDENCE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ClosingFilter implements ApplicationEventListener<ShutdownEvent> {
  private volatile boolean closes;

  @Override
  public void onApplicationEvent(ShutdownEvent event) {
    closes = true;
  }

  @RequestFilter
  @Nullable HttpResponse<?> refuse() {
    if (!closes) return null;
    var problem =
        HttpProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "The service closes: ask again.").build();
    return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
        .body(HttpProblem.members(problem))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }
}
