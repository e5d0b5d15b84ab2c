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
import java.util.List;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.rules.Agreement;
import punchcard.rules.publishing.Acceptances;
import punchcard.rules.publishing.AgreementPublisher;
import punchcard.rules.publishing.Proposal;
import punchcard.rules.publishing.ProposalLog;
import punchcard.rules.publishing.ProposalPublisher;
import punchcard.rules.publishing.ProposalRefused;
import punchcard.rules.publishing.PublishedVersion;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.rules.yaml.AgreementReader;
import punchcard.rules.yaml.Warning;

/// Versions by two people: one proposes a file, and another approves it when every partner that it
/// makes pay has accepted it.
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
  private final Acceptances acceptances;
  private final InstantSource clock;

  ProposalsController(
      AgreementReader reader,
      ProposalLog log,
      ProposalPublisher proposals,
      AgreementPublisher agreements,
      Acceptances acceptances,
      InstantSource clock) {
    this.reader = reader;
    this.log = log;
    this.proposals = proposals;
    this.agreements = agreements;
    this.acceptances = acceptances;
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
      case Valid(Agreement said, var warnings) ->
          HttpResponse.accepted().body(proposed(said, yaml, operator.getName(), warnings));
      case Invalid(var violations, _) -> NotAnAgreement.because(violations);
    };
  }

  private ProposedView proposed(
      Agreement agreement, String yaml, String by, List<Warning> warnings) {
    return ProposedView.of(proposals.propose(agreement, yaml, by, clock.instant()), warnings);
  }

  @Operation(summary = "Accept, for a partner, to pay by what is proposed")
  @ApiResponse(responseCode = "200", description = "Accepted, for good; asked again, the same")
  @ApiResponse(responseCode = "404", description = "Nothing is proposed by which this partner pays")
  @Post(value = "/{number}/acceptance", consumes = MediaType.ALL) // It has no body, of any type.
  @Secured("partner")
  AcceptanceView accept(@PathVariable String id, @PathVariable int number, Authentication partner) {
    Proposal proposal = find(id, number, partner);
    PartnerId payer = Callers.partner(partner).orElseThrow(Problems::noSuchProposal);
    acceptances.accept(proposal, payer, partner.getName(), clock.instant());
    return new AcceptanceView(proposal.agreement().value(), proposal.number(), payer.value());
  }

  @Operation(summary = "Approve what another operator has proposed: it is the next version")
  @ApiResponse(responseCode = "200", description = "Published; asked again, the same")
  @ApiResponse(responseCode = "400", description = "Not an agreement any more")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @ApiResponse(
      responseCode = "409",
      description =
          "Not by this person, another version came between, or a partner that pays has not"
              + " accepted it: `reason`, and `missing` partners")
  @Post(value = "/{number}/approval", consumes = MediaType.ALL) // It has no body, of any type.
  @Secured("operator")
  HttpResponse<?> approve(
      @PathVariable String id, @PathVariable int number, Authentication operator) {
    Proposal proposal = find(id, number, operator);
    return switch (reader.read(proposal.agreement(), ANY_VERSION, proposal.yaml())) {
      case Valid(Agreement said, var warnings) ->
          HttpResponse.ok(approved(proposal, said, operator.getName(), warnings));
      case Invalid(var violations, _) -> NotAnAgreement.because(violations);
    };
  }

  private PublicationView approved(
      Proposal proposal, Agreement said, String by, List<Warning> warnings) {
    try {
      PublishedVersion version = agreements.approve(proposal, said.payers(), by, clock.instant());
      return PublicationView.of(version.agreement(), version.version(), warnings);
    } catch (ProposalRefused e) {
      throw Problems.refused(e);
    }
  }

  @Operation(summary = "All proposals for an agreement, and what became of them")
  @Get
  @Secured({"operator", "analyst", "partner"})
  ProposalsView all(@PathVariable String id, Authentication reader) {
    if (!AgreementId.isValid(id)) throw Problems.notFound();
    return new ProposalsView(
        log.of(new AgreementId(id)).stream()
            .filter(proposal -> Callers.maySee(proposal, reader))
            .map(this::view)
            .toList());
  }

  private ProposalView view(Proposal proposal) {
    return ProposalView.of(proposal, acceptances.of(proposal), agreements.versionOf(proposal));
  }

  @Operation(summary = "A proposal's file, to the letter")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @Get(value = "/{number}", produces = YAML)
  @Secured({"operator", "analyst", "partner"})
  String file(@PathVariable String id, @PathVariable int number, Authentication reader) {
    return find(id, number, reader).yaml();
  }

  private Proposal find(String id, int number, Authentication caller) {
    if (!AgreementId.isValid(id)) throw Problems.noSuchProposal();
    return log.find(new AgreementId(id), number)
        .filter(proposal -> Callers.maySee(proposal, caller))
        .orElseThrow(Problems::noSuchProposal);
  }
}
