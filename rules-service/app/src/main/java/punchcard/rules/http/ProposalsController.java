package punchcard.rules.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import punchcard.kernel.AgreementId;
import punchcard.rules.publishing.AgreementPublisher;
import punchcard.rules.publishing.Proposal;
import punchcard.rules.publishing.ProposalLog;
import punchcard.rules.publishing.ProposalPublisher;
import punchcard.rules.publishing.ProposalRefused;
import punchcard.rules.publishing.PublishedVersion;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.rules.yaml.AgreementReader;

/// Versions by two people: one proposes a file, another approves it.
@Controller("/agreements/{id}/proposals")
@Secured({"operator", "analyst"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalsController {
  private static final String YAML = "application/yaml";
  private static final int ANY_VERSION = 1;

  private final AgreementReader reader;
  private final ProposalLog log;
  private final ProposalPublisher proposals;
  private final AgreementPublisher agreements;
  private final InstantSource clock;

  ProposalsController(
      AgreementReader reader,
      ProposalLog log,
      ProposalPublisher proposals,
      AgreementPublisher agreements,
      InstantSource clock) {
    this.reader = reader;
    this.log = log;
    this.proposals = proposals;
    this.agreements = agreements;
    this.clock = clock;
  }

  @Operation(summary = "Propose a file as the agreement's next version")
  @ApiResponse(responseCode = "202", description = "Proposed: another operator may approve it")
  @ApiResponse(responseCode = "400", description = "Not an agreement: `violations` says why")
  @Post(consumes = {YAML, MediaType.APPLICATION_YAML})
  @Secured("operator")
  HttpResponse<?> propose(@PathVariable String id, @Body String yaml, Authentication operator) {
    AgreementId agreement = AgreementIds.publishable(id);
    return switch (reader.read(agreement, ANY_VERSION, yaml)) {
      case Valid _ -> HttpResponse.accepted().body(proposed(agreement, yaml, operator.getName()));
      case Invalid(var violations, _) -> NotAnAgreement.because(violations);
    };
  }

  private ProposedView proposed(AgreementId agreement, String yaml, String by) {
    int number = proposals.propose(agreement, yaml, by, clock.instant());
    return new ProposedView(agreement.value(), number);
  }

  @Operation(summary = "Approve what another operator has proposed: it is the next version")
  @ApiResponse(responseCode = "200", description = "Published; asked again, the same")
  @ApiResponse(responseCode = "400", description = "Not an agreement any more")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @ApiResponse(
      responseCode = "409",
      description = "Not by this person, or another version came between: `reason`")
  @Post(value = "/{number}/approval", consumes = MediaType.ALL) // It has no body, of any type.
  @Secured("operator")
  HttpResponse<?> approve(
      @PathVariable String id, @PathVariable int number, Authentication operator) {
    Proposal proposal = find(id, number);
    return switch (reader.read(proposal.agreement(), ANY_VERSION, proposal.yaml())) {
      case Valid _ -> HttpResponse.ok(approved(proposal, operator.getName()));
      case Invalid(var violations, _) -> NotAnAgreement.because(violations);
    };
  }

  private PublicationView approved(Proposal proposal, String by) {
    try {
      PublishedVersion version = agreements.approve(proposal, by, clock.instant());
      return new PublicationView(version.agreement().value(), version.version());
    } catch (ProposalRefused e) {
      throw Problems.refused(e.objection());
    }
  }

  @Operation(summary = "All proposals for an agreement, and what became of them")
  @Get
  ProposalsView all(@PathVariable String id) {
    if (!AgreementId.isValid(id)) throw Problems.notFound();
    return new ProposalsView(
        log.of(new AgreementId(id)).stream()
            .map(proposal -> ProposalView.of(proposal, agreements.versionOf(proposal)))
            .toList());
  }

  @Operation(summary = "A proposal's file, to the letter")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @Get(value = "/{number}", produces = YAML)
  String file(@PathVariable String id, @PathVariable int number) {
    return find(id, number).yaml();
  }

  private Proposal find(String id, int number) {
    if (!AgreementId.isValid(id)) throw Problems.noSuchProposal();
    return log.find(new AgreementId(id), number).orElseThrow(Problems::noSuchProposal);
  }
}
