package punchcard.miner;

import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import punchcard.kernel.LogPosition;
import punchcard.runtime.Service;

/// Starts the service that turns the logs into tables for analysts.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Punchcard miners",
            version = "0.1.0",
            description =
                "What happened to members, what they spend, the journal over time, and how far the"
                    + " tables are."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
@SerdeImport(LogPosition.class)
public final class MinerService {
  private static final int PORT = 7413;

  private MinerService() {}

  /// Runs until the process is told to end.
  public static void main(String[] arguments) {
    Service.run(MinerService.class, "miner", PORT);
  }
}
