package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Absorbed;
import punchcard.avro.CampaignRegistered;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipRefused;
import punchcard.avro.MembershipRequestWithdrawn;
import punchcard.avro.MembershipRequested;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.RoleAccepted;
import punchcard.avro.RoleDeclined;
import punchcard.avro.RoleEnded;
import punchcard.avro.RoleOfferWithdrawn;
import punchcard.avro.RoleOffered;
import punchcard.avro.Separated;
import punchcard.avro.SignedUp;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;

/// Translates what the log says of members' agreements with partners.
final class RelationRecords {
  /// What says something of one itself. A member's first signup is kept with the consents.
  static final Set<Class<?>> BODIES =
      Set.of(
          ReferenceLinked.class,
          Absorbed.class,
          Separated.class,
          MembershipRequested.class,
          MembershipBegan.class,
          MembershipRefused.class,
          MembershipRequestWithdrawn.class,
          MembershipEnded.class,
          RoleOffered.class,
          RoleAccepted.class,
          RoleDeclined.class,
          RoleOfferWithdrawn.class,
          RoleEnded.class,
          CampaignRegistered.class);

  private RelationRecords() {}

  /// What a record means to agreements: with each partner that knew who is absorbed, or separated.
  static Stream<RelationFact> facts(MemberEvent event) {
    return switch (event.getBody()) {
      case Absorbed it ->
          MergeRecords.partners(it.getPartners()).stream()
              .map(partner -> new RelationFact.Inherited(partner, it.getMergeId()));
      case Separated it ->
          MergeRecords.partners(it.getPartners()).stream()
              .map(partner -> new RelationFact.Disinherited(partner, it.getMergeId()));
      default -> fact(event).stream();
    };
  }

  private static Optional<RelationFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp _ -> signedUp(event.getPartner(), OptionalLong.empty());
      case ReferenceLinked it -> signedUp(event.getPartner(), optional(it.getBehindEnding()));
      case CampaignRegistered it ->
          Optional.of(
              new RelationFact.Began(
                  RelationParts.name(RelationKind.CAMPAIGN, it.getPartner(), it.getCampaign()),
                  new OfCampaign(it.getParameters()),
                  false,
                  Optional.empty(),
                  RelationParts.by(it.getBy())));
      case Object body -> ofMembership(body).or(() -> ofRole(body));
    };
  }

  private static Optional<RelationFact> ofMembership(Object body) {
    return Optional.ofNullable(
        switch (body) {
          case MembershipRequested it ->
              new RelationFact.Proposed(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  RelationParts.terms(it.getTerms()),
                  it.getStandsUntil(),
                  RelationParts.by(it.getBy()));
          case MembershipBegan it ->
              new RelationFact.Began(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  RelationParts.terms(it.getTerms()),
                  it.getApprovedBefore(),
                  Optional.of(new IdentityKey(it.getIdentity())),
                  RelationParts.by(it.getBy()));
          case MembershipRefused it ->
              new RelationFact.Declined(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  it.getReason(),
                  RelationParts.by(it.getBy()));
          case MembershipRequestWithdrawn it ->
              new RelationFact.Withdrawn(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  RelationParts.by(it.getBy()));
          case MembershipEnded it ->
              new RelationFact.Ended(
                  RelationParts.membership(it.getPartner(), it.getRequestId()),
                  it.getReason(),
                  RelationParts.by(it.getBy()));
          default -> null;
        });
  }

  private static Optional<RelationFact> ofRole(Object body) {
    return Optional.ofNullable(
        switch (body) {
          case RoleOffered it ->
              new RelationFact.Proposed(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  RelationParts.terms(it.getTerms()),
                  it.getStandsUntil(),
                  RelationParts.by(it.getBy()));
          case RoleAccepted it ->
              new RelationFact.Began(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  RelationParts.terms(it.getTerms()),
                  false,
                  Optional.empty(),
                  RelationParts.by(it.getBy()));
          case RoleDeclined it ->
              new RelationFact.Declined(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  "",
                  RelationParts.by(it.getBy()));
          case RoleOfferWithdrawn it ->
              new RelationFact.Withdrawn(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  RelationParts.by(it.getBy()));
          case RoleEnded it ->
              new RelationFact.Ended(
                  RelationParts.role(it.getPartner(), it.getOfferId()),
                  it.getReason(),
                  RelationParts.by(it.getBy()));
          default -> null;
        });
  }

  /// Of signups that were kept before agreements were, nobody knows whose they are.
  private static Optional<RelationFact> signedUp(@Nullable String partner, OptionalLong behind) {
    return Optional.ofNullable(partner)
        .map(it -> new RelationFact.SignedUp(new PartnerId(it), behind));
  }

  private static OptionalLong optional(@Nullable Long offset) {
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }
}
