package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
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
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Charters;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Party;
import punchcard.onboarding.participation.Signature;

/// The programme's charter: who invites partners, and what they accept. Everybody may read it:
/// who is invited has no other right yet.
@Controller("/charter")
@ExecuteOn(TaskExecutors.BLOCKING)
class CharterController {
  private final Charters charters;
  private final InstantSource clock;

  CharterController(Charters charters, InstantSource clock) {
    this.charters = charters;
    this.clock = clock;
  }

  @Operation(summary = "Publish another version of the charter")
  @ApiResponse(responseCode = "200", description = "The version that says so now")
  @ApiResponse(responseCode = "422", description = "Nobody could fulfil it")
  @Put
  @Secured(Callers.OPERATOR)
  CharterView publish(@Body @Valid CharterRequest request, Authentication operator) {
    Signature by = new Signature(operator.getName(), clock.instant());
    return CharterView.of(charters.publish(charter(request), by));
  }

  private static Charter charter(CharterRequest request) {
    if (!request.inviters().stream().allMatch(PartnerId::isValid))
      throw unprocessable("an inviter is `operator`, or the id of a participant");
    if (request.atLeast() > request.inviters().size())
      throw unprocessable("atLeast is more than there are inviters");
    return new Charter(
        0,
        request.inviters().stream().map(Party::new).collect(Collectors.toSet()),
        request.atLeast(),
        request.terms());
  }

  private static ThrowableProblem unprocessable(String detail) {
    return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, detail);
  }

  @Operation(summary = "The newest version of the charter")
  @Get
  @Secured(SecurityRule.IS_ANONYMOUS)
  CharterView newest() {
    return CharterView.of(charters.newest());
  }

  @Operation(summary = "One version of the charter")
  @ApiResponse(responseCode = "404", description = "There is no such version")
  @Get("/versions/{version}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  CharterView one(int version) {
    return charters.version(version).map(CharterView::of).orElseThrow(Problems::notFound);
  }
}
