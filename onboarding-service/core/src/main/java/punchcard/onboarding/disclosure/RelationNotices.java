package punchcard.onboarding.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;

/// Tells a partner what becomes of its agreements with members, whoever of the two has said so.
/// It knows the member by its id until it has bound a reference of its own; other partners hear
/// nothing.
final class RelationNotices {
  private static final Set<String> KINDS =
      Set.of(
          "MembershipRequested",
          "MembershipBegan",
          "MembershipRefused",
          "MembershipRequestWithdrawn",
          "MembershipEnded",
          "RoleOffered",
          "RoleAccepted",
          "RoleDeclined",
          "RoleOfferWithdrawn",
          "RoleEnded",
          "CampaignRegistered");

  private static final String PARTNER = "partner";

  private final Pseudonyms names;

  RelationNotices(Pseudonyms names) {
    this.names = names;
  }

  Optional<Disclosed> of(MemberFact fact, Known known) {
    if (!KINDS.contains(fact.kind())) return Optional.empty();
    return Optional.ofNullable(fact.fields().get(PARTNER))
        .map(PartnerId::new)
        .filter(known.isTold())
        .map(to -> notice(to, fact));
  }

  private Disclosed notice(PartnerId to, MemberFact fact) {
    Map<String, String> fields = new HashMap<>(fact.fields());
    fields.remove(PARTNER);
    return new Disclosed(
        to,
        names.disclosure(to, "relation", fact.kind(), fact.member().value(), fact.eventId()),
        Optional.of(fact.member()),
        fact.kind(),
        fact.occurredAt(),
        fields,
        Optional.empty());
  }
}
