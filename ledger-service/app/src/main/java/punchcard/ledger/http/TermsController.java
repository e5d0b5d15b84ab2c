package punchcard.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.IntFunction;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.publishing.PublishedTerms;
import punchcard.ledger.publishing.TermsLog;
import punchcard.ledger.publishing.TermsPublisher;
import punchcard.ledger.publishing.ValidFromIsPast;
import punchcard.runtime.versions.Publication;

/// What operator and partners have agreed about money: published whole, kept in every version.
@Controller("/partners/{partner}/terms")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TermsController {
  private final TermsPublisher publisher;
  private final TermsLog log;
  private final InstantSource clock;

  TermsController(TermsPublisher publisher, TermsLog log, InstantSource clock) {
    this.publisher = publisher;
    this.log = log;
    this.clock = clock;
  }

  @Operation(
      summary = "Publish a partner's terms as their next version, stamped from its time on",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = TermsView.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Published, and stamped on all that is posted after this answer and its time",
      content = @Content(schema = @Schema(implementation = TermsPublicationView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The newest version says the same",
      content = @Content(schema = @Schema(implementation = TermsPublicationView.class)))
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @ApiResponse(responseCode = "503", description = "The log does not answer; asking again is safe")
  @Put
  @Secured("operator")
  HttpResponse<TermsPublicationView> publish(
      @PathVariable String partner, @Body JsonNode body, Authentication operator) {
    if (!PartnerId.isValid(partner)) throw Problems.badInput(List.of("partner: not a partner"));
    PartnerId id = new PartnerId(partner);
    Publication publication = published(id, TermsReader.read(id, body), operator.getName());
    TermsPublicationView view = TermsPublicationView.of(id, publication);
    return switch (publication) {
      case Publication.Added _ -> HttpResponse.created(view);
      case Publication.Unchanged _ -> HttpResponse.ok(view);
    };
  }

  private Publication published(
      PartnerId partner, IntFunction<PartnerTerms> terms, String operator) {
    try {
      return publisher.publish(partner, terms, operator, clock.instant());
    } catch (ValidFromIsPast e) {
      throw Problems.badInput(List.of("validFrom: " + e.getMessage()));
    }
  }

  @Operation(summary = "A partner's terms in all versions")
  @ApiResponse(responseCode = "404", description = "Never published, or not the caller's to know")
  @Get
  PartnerTermsView versions(@PathVariable String partner, Authentication caller) {
    PartnerId id = TermsReaders.readingOf(partner, caller);
    NavigableMap<Integer, PublishedTerms> versions = log.read().of(id);
    if (versions.isEmpty()) throw AccountingProblems.noSuchTerms();
    return PartnerTermsView.of(id, versions.values());
  }
}
