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
import punchcard.kernel.Currency;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.publishing.CurrencyLog;
import punchcard.ledger.publishing.CurrencyPublisher;
import punchcard.ledger.publishing.PublishedPolicy;
import punchcard.ledger.publishing.ScaleIsFixed;
import punchcard.runtime.versions.Publication;

/// What points are: each currency's policy, published whole, kept in every version.
@Controller("/currencies")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CurrenciesController {
  private final CurrencyPublisher publisher;
  private final CurrencyLog log;
  private final InstantSource clock;

  CurrenciesController(CurrencyPublisher publisher, CurrencyLog log, InstantSource clock) {
    this.publisher = publisher;
    this.log = log;
    this.clock = clock;
  }

  @Operation(
      summary = "Publish a currency's policy as its next version, which is in force at once",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = PolicyView.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Published, and in force for all that is posted after this answer",
      content = @Content(schema = @Schema(implementation = CurrencyPublicationView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The newest version says the same",
      content = @Content(schema = @Schema(implementation = CurrencyPublicationView.class)))
  @ApiResponse(responseCode = "409", description = "The scale is another than before")
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @ApiResponse(responseCode = "503", description = "The log does not answer; asking again is safe")
  @Put("/{code}")
  @Secured("operator")
  HttpResponse<CurrencyPublicationView> publish(
      @PathVariable String code, @Body JsonNode body, Authentication operator) {
    if (!Currency.isValid(code)) throw Problems.badInput(List.of("currency: not a currency"));
    Currency currency = new Currency(code);
    Publication publication =
        published(currency, PolicyReader.read(currency, body), operator.getName());
    CurrencyPublicationView view = CurrencyPublicationView.of(currency, publication);
    return switch (publication) {
      case Publication.Added _ -> HttpResponse.created(view);
      case Publication.Unchanged _ -> HttpResponse.ok(view);
    };
  }

  private Publication published(
      Currency currency, IntFunction<CurrencyPolicy> policy, String operator) {
    try {
      return publisher.publish(currency, policy, operator, clock.instant());
    } catch (ScaleIsFixed e) {
      throw CurrencyProblems.scaleIsFixed(e);
    }
  }

  @Operation(summary = "All currencies and their versions")
  @Get
  CurrenciesView all() {
    return new CurrenciesView(
        log.read().byId().entrySet().stream()
            .map(found -> CurrencyView.of(found.getKey(), found.getValue().values()))
            .toList());
  }

  @Operation(summary = "One currency's versions")
  @ApiResponse(responseCode = "404", description = "Never published")
  @Get("/{code}")
  CurrencyView one(@PathVariable String code) {
    if (!Currency.isValid(code)) throw CurrencyProblems.noSuchCurrency();
    Currency currency = new Currency(code);
    NavigableMap<Integer, PublishedPolicy> versions = log.read().of(currency);
    if (versions.isEmpty()) throw CurrencyProblems.noSuchCurrency();
    return CurrencyView.of(currency, versions.values());
  }
}
