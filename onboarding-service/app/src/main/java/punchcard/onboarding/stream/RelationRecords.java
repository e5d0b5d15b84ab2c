package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CampaignRegistered;
import punchcard.avro.CampaignTerms;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipRefused;
import punchcard.avro.MembershipRequestWithdrawn;
import punchcard.avro.MembershipRequested;
import punchcard.avro.MembershipTerms;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.RoleAccepted;
import punchcard.avro.RoleDeclined;
import punchcard.avro.RoleEnded;
import punchcard.avro.RoleOfferWithdrawn;
import punchcard.avro.RoleOffered;
import punchcard.avro.RoleTerms;
import punchcard.avro.SignedUp;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationTerms;
import punchcard.onboarding.relation.RelationTerms.OfCampaign;
import punchcard.onboarding.relation.RelationTerms.OfMembership;
import punchcard.onboarding.relation.RelationTerms.OfRole;
import punchcard.onboarding.relation.SignedBy;

/// Translates what the log says of members' agreements with partners.
final class RelationRecords {
  /// What says something of one itself. A member's first signup is kept with the consents.
  static final Set<Class<?>> BODIES =
      Set.of(
          ReferenceLinked.class,
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

  /// What a record means to agreements; empty: nothing.
  static Optional<RelationFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp _ -> signedUp(event.getPartner(), OptionalLong.empty());
      case ReferenceLinked it -> signedUp(event.getPartner(), optional(it.getBehindEnding()));
      case MembershipRequested it ->
          Optional.of(
              new RelationFact.Proposed(
                  membership(it.getPartner(), it.getRequestId()),
                  terms(it.getTerms()),
                  it.getStandsUntil(),
                  by(it.getBy())));
      case MembershipBegan it ->
          Optional.of(
              new RelationFact.Began(
                  membership(it.getPartner(), it.getRequestId()),
                  terms(it.getTerms()),
                  it.getApprovedBefore(),
                  Optional.of(new IdentityKey(it.getIdentity())),
                  by(it.getBy())));
      case MembershipRefused it ->
          Optional.of(
              new RelationFact.Declined(
                  membership(it.getPartner(), it.getRequestId()), it.getReason(), by(it.getBy())));
      case MembershipRequestWithdrawn it ->
          Optional.of(
              new RelationFact.Withdrawn(
                  membership(it.getPartner(), it.getRequestId()), by(it.getBy())));
      case MembershipEnded it ->
          Optional.of(
              new RelationFact.Ended(
                  membership(it.getPartner(), it.getRequestId()), it.getReason(), by(it.getBy())));
      case RoleOffered it ->
          Optional.of(
              new RelationFact.Proposed(
                  role(it.getPartner(), it.getOfferId()),
                  terms(it.getTerms()),
                  it.getStandsUntil(),
                  by(it.getBy())));
      case RoleAccepted it ->
          Optional.of(
              new RelationFact.Began(
                  role(it.getPartner(), it.getOfferId()),
                  terms(it.getTerms()),
                  false,
                  Optional.empty(),
                  by(it.getBy())));
      case RoleDeclined it ->
          Optional.of(
              new RelationFact.Declined(
                  role(it.getPartner(), it.getOfferId()), "", by(it.getBy())));
      case RoleOfferWithdrawn it ->
          Optional.of(
              new RelationFact.Withdrawn(role(it.getPartner(), it.getOfferId()), by(it.getBy())));
      case RoleEnded it ->
          Optional.of(
              new RelationFact.Ended(
                  role(it.getPartner(), it.getOfferId()), it.getReason(), by(it.getBy())));
      case CampaignRegistered it ->
          Optional.of(
              new RelationFact.Began(
                  name(RelationKind.CAMPAIGN, it.getPartner(), it.getCampaign()),
                  new OfCampaign(it.getParameters()),
                  false,
                  Optional.empty(),
                  by(it.getBy())));
      default -> Optional.empty();
    };
  }

  /// Of signups that were kept before agreements were, nobody knows whose they are.
  private static Optional<RelationFact> signedUp(@Nullable String partner, OptionalLong behind) {
    return Optional.ofNullable(partner)
        .map(it -> new RelationFact.SignedUp(new PartnerId(it), behind));
  }

  private static OptionalLong optional(@Nullable Long offset) {
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  static RelationName name(RelationKind kind, String partner, String id) {
    return new RelationName(kind, new PartnerId(partner), new RelationId(id));
  }

  static RelationName membership(String partner, String request) {
    return name(RelationKind.MEMBERSHIP, partner, request);
  }

  static RelationName role(String partner, String offer) {
    return name(RelationKind.ROLE, partner, offer);
  }

  static OfMembership terms(MembershipTerms it) {
    return new OfMembership(
        it.getTermsVersion(),
        it.getLanguage(),
        new Sha256(it.getTermsHash()),
        Optional.ofNullable(it.getCampaign()).map(RelationId::new),
        it.getParameters());
  }

  static OfRole terms(RoleTerms it) {
    return new OfRole(
        it.getRole(), it.getTermsVersion(), it.getTermsText(), new Sha256(it.getTermsHash()));
  }

  static MembershipTerms record(OfMembership terms) {
    return new MembershipTerms(
        terms.version(),
        terms.language(),
        terms.hash().hex(),
        terms.campaign().map(RelationId::value).orElse(null),
        terms.parameters());
  }

  static RoleTerms record(OfRole terms) {
    return new RoleTerms(terms.role(), terms.version(), terms.text(), terms.hash().hex());
  }

  static CampaignTerms record(OfCampaign terms) {
    return new CampaignTerms(terms.parameters());
  }

  private static SignedBy by(punchcard.avro.SignedBy it) {
    return new SignedBy(
        it.getActor(),
        Optional.ofNullable(it.getPartner()).map(PartnerId::new),
        new Sha256(it.getTokenHash()));
  }

  private static punchcard.avro.SignedBy record(SignedBy by) {
    return new punchcard.avro.SignedBy(
        by.actor(), by.partner().map(PartnerId::value).orElse(null), by.token().hex());
  }

  /// The body that says so in the log.
  static Object body(RelationFact fact) {
    return switch (fact) {
      case RelationFact.Proposed it -> proposed(it);
      case RelationFact.Began it -> began(it);
      case RelationFact.Declined(var name, var reason, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipRefused(partner(name), name.id().value(), reason, record(by));
            case ROLE -> new RoleDeclined(partner(name), name.id().value(), record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.Withdrawn(var name, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipRequestWithdrawn(partner(name), name.id().value(), record(by));
            case ROLE -> new RoleOfferWithdrawn(partner(name), name.id().value(), record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.Ended(var name, var reason, var by) ->
          switch (name.kind()) {
            case MEMBERSHIP ->
                new MembershipEnded(partner(name), name.id().value(), reason, record(by));
            case ROLE -> new RoleEnded(partner(name), name.id().value(), reason, record(by));
            case CAMPAIGN -> throw never(fact);
          };
      case RelationFact.SignedUp _ -> throw never(fact);
    };
  }

  private static Object proposed(RelationFact.Proposed it) {
    String partner = partner(it.name());
    String id = it.name().id().value();
    return switch (it.terms()) {
      case OfMembership terms ->
          new MembershipRequested(partner, id, record(terms), it.standsUntil(), record(it.by()));
      case OfRole terms ->
          new RoleOffered(partner, id, record(terms), it.standsUntil(), record(it.by()));
      case OfCampaign _, RelationTerms.OfSignup _ -> throw never(it);
    };
  }

  private static Object began(RelationFact.Began it) {
    String partner = partner(it.name());
    String id = it.name().id().value();
    return switch (it.terms()) {
      case OfMembership terms ->
          new MembershipBegan(
              partner,
              id,
              record(terms),
              it.approvedBefore(),
              it.identity().map(IdentityKey::value).orElse(""),
              record(it.by()));
      case OfRole terms -> new RoleAccepted(partner, id, record(terms), record(it.by()));
      case OfCampaign terms ->
          new CampaignRegistered(partner, id, terms.parameters(), record(it.by()));
      case RelationTerms.OfSignup _ -> throw never(it);
    };
  }

  private static String partner(RelationName name) {
    return name.partner().value();
  }

  private static IllegalStateException never(RelationFact fact) {
    return new IllegalStateException("nobody says this: " + fact);
  }
}
