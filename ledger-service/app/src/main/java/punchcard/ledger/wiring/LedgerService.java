package punchcard.ledger.wiring;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import punchcard.runtime.Service;

/// The ledger: posts points, and answers who asks for them.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Punchcard ledger",
            version = "0.1.0",
            description = "Members' points: what there is to spend, and spending it."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public final class LedgerService {
  private LedgerService() {}

  public static void main(String[] args) {
    Service.run(LedgerService.class, "ledger", 7412);
  }
}
