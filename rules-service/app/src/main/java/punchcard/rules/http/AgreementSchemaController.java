package punchcard.rules.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import punchcard.rules.yaml.AgreementSchema;

/// The schema of agreements' files, for editors: they have no token, and it says nothing of any
/// agreement.
@Controller("/agreements/" + AgreementSchemaController.NAME)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AgreementSchemaController {
  static final String NAME = "schema";

  /// The registered type of JSON Schema.
  private static final String SCHEMA = "application/schema+json";

  @Operation(summary = "The JSON Schema of agreements' files, by which editors complete and check")
  @Get(produces = SCHEMA)
  String schema() {
    return AgreementSchema.text();
  }
}
