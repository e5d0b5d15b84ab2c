package punchcard.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.terms.Departure;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.DecisionPublisher;
import punchcard.ledger.publishing.DecisionRefused;
import punchcard.ledger.publishing.NoSuchDecision;
import punchcard.ledger.publishing.TermsLog;

/// What accountants decide: one operator proposes, another approves.
@Controller("/accounting")
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionsController {
  private final DecisionPublisher publisher;
  private final DecisionLog log;
  private final TermsLog terms;
  private final InstantSource clock;

  DecisionsController(
      DecisionPublisher publisher, DecisionLog log, TermsLog terms, InstantSource clock) {
    this.publisher = publisher;
    this.log = log;
    this.terms = terms;
    this.clock = clock;
  }

  @Operation(summary = "Propose how many points of a portfolio are expected to be spent")
  @ApiResponse(responseCode = "202", description = "Proposed: another operator may approve it")
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @Post("/estimates")
  HttpResponse<DecisionProposalView> estimate(@Body JsonNode body, Authentication operator) {
    return propose(MatterReader.estimation(body), operator);
  }

  @Operation(summary = "Propose to close the oldest open month")
  @ApiResponse(responseCode = "202", description = "Proposed: another operator may approve it")
  @ApiResponse(responseCode = "409", description = "It is not the next to close, or not over")
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @Post("/closings")
  HttpResponse<DecisionProposalView> closing(@Body JsonNode body, Authentication operator) {
    return propose(MatterReader.monthEnd(body), operator);
  }

  @Operation(summary = "Propose that a partner leaves with the end of a month")
  @ApiResponse(responseCode = "202", description = "Proposed: another operator may approve it")
  @ApiResponse(responseCode = "409", description = "The month is closed, or the partner has left")
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @Post("/departures")
  HttpResponse<DecisionProposalView> departure(@Body JsonNode body, Authentication operator) {
    Departure departure = MatterReader.departure(body);
    if (!terms.read().of(departure.partner()).containsKey(departure.termsVersion()))
      throw Problems.badInput(List.of("termsVersion: the partner has no such terms"));
    return propose(new Matter.Leaving(departure), operator);
  }

  @Operation(summary = "Propose to record money that a partner has paid, or was paid")
  @ApiResponse(responseCode = "202", description = "Proposed: another operator may approve it")
  @ApiResponse(responseCode = "409", description = "The partner's reference names another payment")
  @ApiResponse(responseCode = "422", description = "Bad input: `violations` says what and where")
  @Post("/payments")
  HttpResponse<DecisionProposalView> payment(@Body JsonNode body, Authentication operator) {
    Payment payment = MatterReader.payment(body);
    return propose(payment.id(), new Matter.Paying(payment), operator);
  }

  private HttpResponse<DecisionProposalView> propose(Matter matter, Authentication operator) {
    return propose(UUID.randomUUID().toString(), matter, operator);
  }

  private HttpResponse<DecisionProposalView> propose(
      String id, Matter matter, Authentication operator) {
    try {
      publisher.propose(id, matter, operator.getName(), clock.instant());
    } catch (DecisionRefused e) {
      throw AccountingProblems.refused(e.objection());
    }
    return HttpResponse.accepted().body(new DecisionProposalView(id));
  }

  @Operation(summary = "Approve what another operator has proposed")
  @ApiResponse(responseCode = "200", description = "It counts; asked again, the same")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @ApiResponse(
      responseCode = "409",
      description = "Not by this person, or not any more, or not yet")
  @Post("/decisions/{id}/approval")
  DecisionView approve(@PathVariable String id, Authentication operator) {
    try {
      return DecisionView.of(publisher.approve(id, operator.getName(), clock.instant()));
    } catch (NoSuchDecision e) {
      throw AccountingProblems.noSuchDecision();
    } catch (DecisionRefused e) {
      throw AccountingProblems.refused(e.objection());
    }
  }

  @Operation(summary = "All that was proposed, and what became of it")
  @Get("/decisions")
  @Secured({"operator", "analyst"})
  DecisionsView all() {
    return DecisionsView.of(log.read());
  }
}
