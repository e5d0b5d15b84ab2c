package punchcard.runtime;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import punchcard.events.CachingRegistry;
import punchcard.events.ConfluentRegistry;
import punchcard.events.SchemaRegistry;

/// Makes what every service has.
@Factory
final class RuntimeFactory {
  @Singleton
  SchemaRegistry registry(ServiceSettings settings) {
    return new CachingRegistry(new ConfluentRegistry(settings.registry()));
  }

  @Singleton
  Prerequisites prerequisites(ServiceSettings settings, SchemaRegistry registry) {
    return new Prerequisites(settings, registry);
  }

  @Singleton
  Peers peers() {
    return new Peers();
  }
}
