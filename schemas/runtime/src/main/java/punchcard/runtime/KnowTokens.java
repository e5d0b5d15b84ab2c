package punchcard.runtime;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Has the service know again the tokens that it has just validated.
@Singleton
final class KnowTokens implements BeanCreatedEventListener<TokenValidator<HttpRequest<?>>> {
  @Override
  public TokenValidator<HttpRequest<?>> onCreated(
      BeanCreatedEvent<TokenValidator<HttpRequest<?>>> event) {
    return new KnownTokens<>(event.getBean(), InstantSource.system());
  }
}
