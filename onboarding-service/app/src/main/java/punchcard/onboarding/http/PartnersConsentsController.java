package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Consents at a partner's desk: the member answers what the partner has asked, by a code or a
/// signature of its own. Whoever is not the partner's member is nobody.
@Controller("/partners/{partner}/members/{member}/consents/{consent}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnersConsentsController {
  private final EvidenceAsking asking;

  PartnersConsentsController(EvidenceAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Send the member a code that proves this consent, and nothing else")
  @ApiResponse(responseCode = "200", description = "It is sent; the same again sends the same")
  @ApiResponse(responseCode = "404", description = "No such request to a member of this partner")
  @ApiResponse(responseCode = "409", description = "The member has proven no such address")
  @ApiResponse(responseCode = "422", description = "It cannot be given so: `reason` says why")
  @ApiResponse(responseCode = "429", description = "Too many codes")
  @ApiResponse(responseCode = "503", description = "The code could not be sent: ask again")
  @Post("/code")
  ConsentCodeView send(
      String partner,
      String member,
      String consent,
      @Nullable @Body ConsentCodeRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.send(
        Asking.ofOwnRight(member, caller, request),
        partner,
        consent,
        Objects.requireNonNullElse(body, ConsentCodeRequest.USUAL));
  }

  @Operation(summary = "Give the consent by what the member has shown: its code, or its signature")
  @ApiResponse(responseCode = "200", description = "It is given, with a signed receipt")
  @ApiResponse(responseCode = "404", description = "No such request to a member of this partner")
  @ApiResponse(responseCode = "409", description = "Too late, too often, or used before")
  @ApiResponse(responseCode = "422", description = "It proves nothing: `reason` says why")
  @Post("/acceptance")
  ConsentView accept(
      String partner,
      String member,
      String consent,
      @Body ConsentEvidenceRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.accept(Asking.ofOwnRight(member, caller, request), partner, consent, body);
  }
}
