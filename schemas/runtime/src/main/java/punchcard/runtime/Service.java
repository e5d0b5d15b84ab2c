package punchcard.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.HashMap;
import java.util.Map;

/// Starts a service with what all services have in common: one port, tokens of one OpenID provider,
/// health and metrics that need no token.
public final class Service {
  private Service() {}

  /// Starts the service whose main class this is, configured by the environment.
  ///
  /// @param name the service's name in logs and metrics
  /// @param defaultPort its HTTP port unless `PUNCHCARD_PORT` is set
  public static ApplicationContext run(Class<?> main, String name, int defaultPort) {
    Map<String, String> environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("PUNCHCARD_PORT", "" + defaultPort));
    return Micronaut.build(new String[0])
        .mainClass(main)
        .banner(false)
        .properties(properties(name, port, environment))
        .singletons(ServiceSettings.from(environment, port))
        .start();
  }

  private static Map<String, Object> properties(
      String name, int port, Map<String, String> environment) {
    String issuer = environment.getOrDefault("PUNCHCARD_ISSUER", "http://localhost:7405/punchcard");
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", name);
    properties.put("micronaut.server.port", port);
    properties.put(
        "micronaut.server.host", environment.getOrDefault("PUNCHCARD_HOST", "localhost"));
    properties.put("micronaut.server.max-request-size", "2MB");
    properties.put("micronaut.security.authentication", "bearer");
    properties.put("micronaut.security.token.roles-name", "roles");
    properties.put("micronaut.security.token.jwt.signatures.jwks.provider.url", issuer + "/jwks");
    properties.put("micronaut.security.token.jwt.claims-validators.issuer", issuer);
    properties.put("micronaut.security.token.jwt.claims-validators.audience", "punchcard");
    properties.put("endpoints.all.enabled", false);
    properties.put("endpoints.health.enabled", true);
    properties.put("endpoints.health.sensitive", false);
    properties.put("endpoints.health.details-visible", "ANONYMOUS");
    // It looks a minute after the start, and in a service that stops makes anew what is closed.
    properties.put("micronaut.health.monitor.enabled", false);
    properties.put("endpoints.prometheus.enabled", true);
    properties.put("endpoints.prometheus.sensitive", false);
    properties.put("micronaut.metrics.export.prometheus.descriptions", true);
    return properties;
  }
}
