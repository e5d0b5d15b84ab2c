package punchcard.onboarding.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.LocalDate;
import punchcard.onboarding.rights.ReadOpenRequests;

/// Requests of rights that wait for an answer, of all members.
@Controller("/rights-requests")
@Secured(Callers.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenRequestsController {
  private static final String OPEN = "open";

  private final ReadOpenRequests requests;
  private final RightsAsking asking;

  OpenRequestsController(ReadOpenRequests requests, RightsAsking asking) {
    this.requests = requests;
    this.asking = asking;
  }

  @Operation(summary = "All that are open, by the day on which they are due")
  @ApiResponse(responseCode = "200", description = "`overdue` says that the day has passed")
  @ApiResponse(responseCode = "422", description = "Another state than `open` is asked for")
  @ApiResponse(responseCode = "503", description = "Kafka does not answer: ask again")
  @Get
  OpenRequestsView open(@QueryValue(defaultValue = OPEN) String state) {
    if (!state.equals(OPEN)) throw MemberProblems.badInput("state: open");
    LocalDate today = asking.today();
    try {
      return new OpenRequestsView(
          requests.all().stream()
              .filter(request -> request.isOpen(today))
              .map(request -> RightsRequestView.of(request, today))
              .toList());
    } catch (IOException e) {
      throw MemberProblems.later();
    }
  }
}
