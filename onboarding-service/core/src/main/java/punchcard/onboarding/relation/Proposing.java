package punchcard.onboarding.relation;

import static punchcard.onboarding.relation.DecideRelation.no;
import static punchcard.onboarding.relation.RelationRefusal.*;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Terms;
import punchcard.onboarding.relation.RelationDemand.Offer;
import punchcard.onboarding.relation.RelationDemand.Register;
import punchcard.onboarding.relation.RelationDemand.Request;
import punchcard.onboarding.relation.RelationOutcome.Is;
import punchcard.onboarding.relation.RelationOutcome.ToSay;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;

/// Decides what comes of a proposal.
final class Proposing {
  private Proposing() {}

  static RelationOutcome request(
      Request request, Optional<RelationStanding> known, Relations now, RelationCommand command) {
    PartnerId partner = request.name().partner();
    if (!command.takesPart().test(partner)) return no(UNKNOWN_PARTNER, partner);
    if (known.isPresent()) return again(known.get(), SameDemand.isOf(request, known.get()));
    Optional<Terms> terms = command.inForce().ofJoining(partner).filter(it -> isNamed(request, it));
    if (terms.isEmpty()) return no(UNKNOWN_TERMS, request.version() + " " + request.language());
    Optional<Map<String, String>> parameters = parameters(request, now);
    if (parameters.isEmpty()) return no(UNKNOWN_CAMPAIGN, request.campaign().orElseThrow());
    if (now.isMemberOf(partner)) return no(ALREADY_MEMBER, partner);
    if (now.requestOf(partner, command.at()).isPresent()) return no(ALREADY_REQUESTED, partner);
    return new ToSay(request(request, terms.get(), parameters.get(), command));
  }

  private static boolean isNamed(Request request, Terms newest) {
    return newest.name().version() == request.version()
        && newest.hashes().containsKey(request.language());
  }

  /// What the member has said for the campaign by which it comes.
  ///
  /// @return empty: it has not registered for it
  private static Optional<Map<String, String>> parameters(Request request, Relations now) {
    if (request.campaign().isEmpty()) return Optional.of(Map.of());
    RelationName campaign =
        new RelationName(RelationKind.CAMPAIGN, request.name().partner(), request.campaign().get());
    return now.find(campaign)
        .map(it -> it.terms() instanceof OfCampaign(var given) ? given : Map.of());
  }

  private static RelationFact request(
      Request request, Terms terms, Map<String, String> parameters, RelationCommand command) {
    Sha256 hash = Objects.requireNonNull(terms.hashes().get(request.language()), "it was named");
    OfMembership what =
        new OfMembership(
            request.version(), request.language(), hash, request.campaign(), parameters);
    if (!terms.joining().orElseThrow().needsApproval())
      return new RelationFact.Began(request.name(), what, true, Optional.empty(), command.by());
    Instant end = command.at().plus(request.name().kind().stands());
    return new RelationFact.Proposed(request.name(), what, end, command.by());
  }

  static RelationOutcome offer(
      Offer offer, Optional<RelationStanding> known, Relations now, RelationCommand command) {
    PartnerId partner = offer.name().partner();
    if (!command.takesPart().test(partner)) return no(UNKNOWN_PARTNER, partner);
    if (known.isPresent()) return again(known.get(), SameDemand.isOf(offer, known.get()));
    if (!now.isMemberOf(partner)) return no(NOT_RELATED, partner);
    Instant latest = command.at().plus(offer.name().kind().stands());
    if (!offer.standsUntil().isAfter(command.at()) || offer.standsUntil().isAfter(latest))
      return no(BAD_END, offer.standsUntil());
    return new ToSay(
        new RelationFact.Proposed(offer.name(), offer.terms(), offer.standsUntil(), command.by()));
  }

  static RelationOutcome register(
      Register register, Optional<RelationStanding> known, RelationCommand command) {
    PartnerId partner = register.name().partner();
    if (!command.takesPart().test(partner)) return no(UNKNOWN_PARTNER, partner);
    if (known.isPresent()) return again(known.get(), SameDemand.isOf(register, known.get()));
    return new ToSay(
        new RelationFact.Began(
            register.name(),
            new OfCampaign(register.parameters()),
            false,
            Optional.empty(),
            command.by()));
  }

  private static RelationOutcome again(RelationStanding known, boolean same) {
    return same ? new Is(known) : no(OTHER_CONTENT, known.name());
  }
}
