package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import punchcard.onboarding.consent.JoiningRule;
import punchcard.onboarding.consent.TermsText;
import punchcard.onboarding.consent.TermsVersion;

/// The terms that members consent to: operators publish them, whoever is logged in reads them.
@Controller("/consent-terms")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentTermsController {
  private final TermsPublishing publishing;

  ConsentTermsController(TermsPublishing publishing) {
    this.publishing = publishing;
  }

  @Operation(summary = "Publish the next version of terms, which then comes into force")
  @ApiResponse(responseCode = "201", description = "Published: its markers follow")
  @ApiResponse(responseCode = "200", description = "It was published before, just so")
  @ApiResponse(responseCode = "409", description = "Another content, or a version was left out")
  @Put("/{id}/{version}")
  @Secured(Callers.OPERATOR)
  HttpResponse<TermsView> publish(
      String id, int version, @Body @Valid TermsRequest request, Authentication operator) {
    if (!TermsVersion.isId(id) || version < 1)
      throw MemberProblems.badInput("an id is a name of 63 characters at most, a version from 1");
    if (id.startsWith(JoiningRule.PREFIX))
      throw MemberProblems.badInput("partners publish what they are joined by themselves");
    TermsText text =
        new TermsText(
            new TermsVersion(id, version), request.material(), request.texts(), Optional.empty());
    return publishing.publish(text, operator);
  }

  @Operation(summary = "A version of terms: its texts and their hashes")
  @ApiResponse(responseCode = "404", description = "There is none")
  @Get("/{id}/{version}")
  TermsView one(String id, int version) {
    if (!TermsVersion.isId(id) || version < 1) throw Problems.notFound();
    return publishing.find(new TermsVersion(id, version));
  }
}
