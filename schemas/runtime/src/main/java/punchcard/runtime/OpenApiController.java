package punchcard.runtime;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/// Serves the OpenAPI document that the build generates from the controllers.
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class OpenApiController {
  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get(value = "/openapi.yml", produces = MediaType.APPLICATION_YAML)
  HttpResponse<StreamedFile> document() {
    return resources
        .getResourceAsStream("classpath:META-INF/swagger/openapi.yml")
        .map(stream -> new StreamedFile(stream, MediaType.APPLICATION_YAML_TYPE))
        .<HttpResponse<StreamedFile>>map(HttpResponse::ok)
        .orElseGet(HttpResponse::notFound);
  }
}
