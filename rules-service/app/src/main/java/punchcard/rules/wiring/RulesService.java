package punchcard.rules.wiring;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import punchcard.runtime.Service;

/// The rules service: agreements over HTTP, events to postings over Kafka.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Punchcard rules",
            version = "0.1.0",
            description = "Agreements: what members earn for what they do."))
public final class RulesService {
  private static final int DEFAULT_PORT = 7411;

  private RulesService() {}

  /// Starts the service, configured by `PUNCHCARD_*` environment variables.
  public static void main(String[] args) {
    Service.run(RulesService.class, "rules", DEFAULT_PORT);
  }
}
