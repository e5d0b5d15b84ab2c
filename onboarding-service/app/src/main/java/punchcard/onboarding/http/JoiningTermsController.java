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
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.consent.JoiningRule;
import punchcard.onboarding.consent.TermsText;

/// The terms under which members join a partner: it publishes them itself, whoever is logged in
/// reads them.
@Controller("/partners/{partner}/joining-terms/{version}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class JoiningTermsController {
  private final TermsPublishing publishing;

  JoiningTermsController(TermsPublishing publishing) {
    this.publishing = publishing;
  }

  @Operation(summary = "Publish the next version of a partner's joining terms")
  @ApiResponse(responseCode = "201", description = "Published: its markers follow")
  @ApiResponse(responseCode = "200", description = "It was published before, just so")
  @ApiResponse(responseCode = "404", description = "The caller does not act for the partner")
  @ApiResponse(responseCode = "409", description = "Another content, or a version was left out")
  @Put
  HttpResponse<TermsView> publish(
      String partner,
      int version,
      @Body @Valid JoiningTermsRequest request,
      Authentication caller) {
    PartnerId own = Permission.as(PartnerAction.PUBLISH_JOINING_TERMS, partner, caller);
    if (version < 1) throw MemberProblems.badInput("a version is from 1");
    boolean needsApproval = request.approval() == JoiningTermsRequest.Approval.PARTNER;
    TermsText text =
        new TermsText(
            JoiningRule.version(own, version),
            false,
            request.texts(),
            Optional.of(new JoiningRule(own, needsApproval)));
    return publishing.publish(text, caller);
  }

  @Operation(summary = "A version of a partner's joining terms: its texts and their hashes")
  @ApiResponse(responseCode = "404", description = "There is none")
  @Get
  TermsView one(String partner, int version) {
    if (!PartnerId.isValid(partner) || version < 1) throw Problems.notFound();
    return publishing.find(JoiningRule.version(new PartnerId(partner), version));
  }
}
