package punchcard.rules.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import punchcard.kernel.AgreementId;
import punchcard.rules.Agreement;
import punchcard.rules.publishing.AgreementLog;
import punchcard.rules.publishing.AgreementPublisher;
import punchcard.rules.publishing.PublishedVersion;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.rules.yaml.AgreementReader;
import punchcard.rules.yaml.Warning;
import punchcard.runtime.versions.Publication;

/// Agreements: published whole, kept in every version.
@Controller("/agreements")
@Secured({"operator", "analyst"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementsController {
  /// The registered type (RFC 9512); Micronaut's constant is the older `application/x-yaml`.
  private static final String YAML = "application/yaml";

  private final AgreementReader reader;
  private final AgreementPublisher publisher;
  private final AgreementLog log;
  private final VersionsInForce inForce;
  private final SecondPerson secondPerson;
  private final InstantSource clock;

  AgreementsController(
      AgreementReader reader,
      AgreementPublisher publisher,
      AgreementLog log,
      VersionsInForce inForce,
      SecondPerson secondPerson,
      InstantSource clock) {
    this.reader = reader;
    this.publisher = publisher;
    this.log = log;
    this.inForce = inForce;
    this.secondPerson = secondPerson;
    this.clock = clock;
  }

  @Operation(summary = "Publish an agreement's file as its next version")
  @ApiResponse(
      responseCode = "201",
      description = "Published; it comes into force at its marker",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The newest version has this very content",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  @ApiResponse(
      responseCode = "400",
      description = "Not an agreement: `violations` says why and where",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = NotAnAgreement.class)))
  @ApiResponse(responseCode = "409", description = "It takes two people here: propose it")
  @ApiResponse(responseCode = "503", description = "The log does not answer; asking again is safe")
  @Put(
      value = "/{id}",
      consumes = {YAML, MediaType.APPLICATION_YAML})
  @Secured("operator")
  HttpResponse<?> publish(@PathVariable String id, @Body String yaml, Authentication operator) {
    if (secondPerson.isRequired()) throw Problems.secondPerson();
    AgreementId agreement = AgreementIds.publishable(id);
    int anyVersion = 1;
    return switch (reader.read(agreement, anyVersion, yaml)) {
      case Valid(Agreement said, var warnings) ->
          published(said, yaml, operator.getName(), warnings);
      case Invalid(var violations, _) -> NotAnAgreement.because(violations);
    };
  }

  private HttpResponse<PublicationView> published(
      Agreement agreement, String yaml, String by, List<Warning> warnings) {
    Publication publication =
        publisher.publish(agreement.id(), yaml, agreement.payers(), by, clock.instant());
    PublicationView view = PublicationView.of(agreement.id(), publication.version(), warnings);
    return switch (publication) {
      case Publication.Added _ -> HttpResponse.created(view);
      case Publication.Unchanged _ -> HttpResponse.ok(view);
    };
  }

  @Operation(summary = "All agreements and their versions")
  @Get
  AgreementsView all() {
    return new AgreementsView(
        log.read().byId().entrySet().stream()
            .map(found -> view(found.getKey(), found.getValue()))
            .toList());
  }

  @Operation(summary = "One agreement's versions")
  @ApiResponse(responseCode = "404", description = "Never published")
  @Get("/{id}")
  AgreementView one(@PathVariable String id) {
    NavigableMap<Integer, PublishedVersion> versions = versions(id);
    return view(new AgreementId(id), versions);
  }

  @Operation(summary = "A version's file, to the letter")
  @ApiResponse(responseCode = "404", description = "Never published")
  @Get(value = "/{id}/versions/{version}", produces = YAML)
  String file(@PathVariable String id, @PathVariable int version) {
    PublishedVersion found = versions(id).get(version);
    if (found == null) throw Problems.notFound();
    return found.yaml();
  }

  private NavigableMap<Integer, PublishedVersion> versions(String id) {
    if (!AgreementId.isValid(id)) throw Problems.notFound();
    NavigableMap<Integer, PublishedVersion> versions = log.read().of(new AgreementId(id));
    if (versions.isEmpty()) throw Problems.notFound();
    return versions;
  }

  private AgreementView view(
      AgreementId agreement, NavigableMap<Integer, PublishedVersion> versions) {
    return AgreementView.of(agreement, versions.values(), inForce.everywhere(agreement));
  }
}
