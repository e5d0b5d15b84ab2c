package punchcard.onboarding.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Absorbed;
import punchcard.avro.ConsentCodeMade;
import punchcard.avro.ConsentDeclinedByMember;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalDeclined;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.GuardianEnded;
import punchcard.avro.GuardianNamed;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.MemberEvent;
import punchcard.avro.MergedInto;
import punchcard.avro.ObjectionMade;
import punchcard.avro.ObjectionWithdrawn;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PersonalDataChanged;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.RestrictionBegan;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.Separated;
import punchcard.avro.SignedUp;
import punchcard.avro.SigningKeyAdded;
import punchcard.avro.SigningKeyRemoved;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.JoiningRule;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.consent.Terms;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;

/// Translates what the log says of consents.
final class ConsentRecords {
  private static final Set<Class<?>> OWN =
      Set.of(
          SignedUp.class,
          MergedInto.class,
          Absorbed.class,
          Separated.class,
          ReferenceLinked.class,
          PersonalDataChanged.class,
          IdentifierLinked.class,
          IdentifierUnlinked.class,
          GuardianNamed.class,
          GuardianEnded.class,
          ConsentTermsInForce.class,
          ConsentGiven.class,
          ConsentGivenByMember.class,
          ConsentDeclinedByMember.class,
          ConsentWithdrawnByMember.class,
          ConsentWithdrawn.class,
          GoalSetByMember.class,
          GoalApproved.class,
          GoalDeclined.class,
          GoalDropped.class,
          ParticipationBegan.class,
          ParticipationEnded.class,
          RestrictionBegan.class,
          RestrictionLifted.class,
          ObjectionMade.class,
          ObjectionWithdrawn.class);

  /// What may mean something to consents.
  static final Set<Class<?>> BODIES =
      Stream.of(OWN, EvidenceRecords.BODIES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private ConsentRecords() {}

  /// What a record means to consents; empty: nothing.
  static Optional<ConsentFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp it ->
          Optional.of(new ConsentFact.Joined(PersonRecords.age(it.getComesOfAgeOn())));
      case ReferenceLinked it ->
          PersonRecords.age(it.getComesOfAgeOn()).map(ConsentFact.AgeTold::new);
      case PersonalDataChanged it -> changed(it, event.getMemberId());
      case GuardianNamed it ->
          Optional.of(new ConsentFact.GuardianNamed(new MemberId(it.getGuardianId())));
      case GuardianEnded it ->
          Optional.of(new ConsentFact.GuardianEnded(new MemberId(it.getGuardianId())));
      case MergedInto it -> Optional.of(new ConsentFact.Merged(it.getMergeId()));
      case ConsentTermsInForce marker -> Optional.of(new ConsentFact.TermsCame(terms(marker)));
      case ConsentGiven asked -> requested(asked);
      case ConsentGivenByMember given -> Optional.of(given(given, event.getPartner()));
      case ConsentDeclinedByMember declined ->
          Optional.of(
              new ConsentFact.Declined(
                  new ConsentId(declined.getConsentId()),
                  EvidenceRecords.evidence(declined.getEvidence())));
      case ConsentWithdrawnByMember withdrawn ->
          Optional.of(
              new ConsentFact.Withdrawn(
                  new ConsentId(withdrawn.getConsentId()),
                  Optional.of(EvidenceRecords.evidence(withdrawn.getEvidence()))));
      case ConsentWithdrawn relayed -> relayed(relayed.getConsentId());
      case SigningKeyAdded it -> Optional.of(EvidenceRecords.fact(it));
      case SigningKeyRemoved it -> Optional.of(EvidenceRecords.fact(it));
      case ConsentCodeMade it -> Optional.of(EvidenceRecords.fact(it));
      case IdentifierLinked _, IdentifierUnlinked _, Separated _ ->
          LinkedSubjectRecords.fact(event).map(fact -> fact);
      case GoalSetByMember it -> shown(it.getEvidence());
      case GoalApproved it -> shown(it.getEvidence());
      case GoalDeclined it -> shown(it.getEvidence());
      case GoalDropped it -> shown(it.getEvidence());
      case ParticipationBegan it ->
          Optional.of(
              new ConsentFact.PartnerCame(new PartnerId(it.getParticipantId()), it.getNumber()));
      case ParticipationEnded it ->
          Optional.of(
              new ConsentFact.PartnerWent(new PartnerId(it.getParticipantId()), it.getNumber()));
      case RestrictionBegan _ -> Optional.of(new ConsentFact.RestrictionBegan());
      case RestrictionLifted _ -> Optional.of(new ConsentFact.RestrictionLifted());
      case ObjectionMade it ->
          Optional.of(new ConsentFact.ObjectionMade(Use.of(it.getTo()).orElseThrow()));
      case ObjectionWithdrawn it ->
          Optional.of(new ConsentFact.ObjectionWithdrawn(Use.of(it.getTo()).orElseThrow()));
      case Absorbed it -> inherited(it);
      default -> Optional.empty();
    };
  }

  /// Who is of age tells nothing; only a guardian frees a member by that.
  private static Optional<ConsentFact> changed(PersonalDataChanged it, String member) {
    Optional<ComingOfAge> age = PersonRecords.age(it.getComesOfAgeOn());
    MemberId by = new MemberId(it.getEvidence().getSubject());
    return age.isEmpty() && by.value().equals(member)
        ? Optional.empty()
        : Optional.of(new ConsentFact.AgeChanged(age, by));
  }

  /// Nobody inherits that nothing was said.
  private static Optional<ConsentFact> inherited(Absorbed it) {
    Reservations others = MergeRecords.reservations(it);
    return others.equals(Reservations.NONE) && it.getSubjects().isEmpty()
        ? Optional.empty()
        : Optional.of(new ConsentFact.Inherited(others, LinkedSubjectRecords.joined(it)));
  }

  /// Whether it is a marker, and matters to every member's consents.
  static boolean isOfEveryMember(MemberEvent event) {
    return switch (event.getBody()) {
      case ConsentTermsInForce _, ParticipationBegan _, ParticipationEnded _ -> true;
      default -> false;
    };
  }

  private static Optional<ConsentFact> shown(ConsentEvidence evidence) {
    return Optional.of(new ConsentFact.TokenShown(new Sha256(evidence.getTokenHash())));
  }

  /// The name of the member's request that a fact answers; empty: it answers none.
  static String request(MemberEvent event) {
    return switch (event.getBody()) {
      case ConsentGivenByMember _,
          ConsentDeclinedByMember _,
          ConsentWithdrawnByMember _,
          SigningKeyAdded _,
          SigningKeyRemoved _,
          ConsentCodeMade _
          when event.getPartner() == null ->
          event.getEventId();
      default -> "";
    };
  }

  static Terms terms(ConsentTermsInForce marker) {
    Map<String, Sha256> hashes = new HashMap<>();
    marker.getTextHashes().forEach((language, hash) -> hashes.put(language, new Sha256(hash)));
    return new Terms(
        new TermsVersion(marker.getTermsId(), marker.getVersion()),
        marker.getMaterial(),
        hashes,
        Optional.ofNullable(marker.getJoining()).map(ConsentRecords::rule));
  }

  static JoiningRule rule(punchcard.avro.JoiningRule record) {
    return new JoiningRule(new PartnerId(record.getPartner()), record.getNeedsApproval());
  }

  /// What was admitted before consents were judged, and could not be one, asks for nothing.
  private static Optional<ConsentFact> requested(ConsentGiven asked) {
    if (!ConsentId.isValid(asked.getConsentId())) return Optional.empty();
    return ConsentWishes.consent(asked)
        .map(consent -> new ConsentFact.Requested(new ConsentId(asked.getConsentId()), consent));
  }

  private static Optional<ConsentFact> relayed(String id) {
    return ConsentId.isValid(id)
        ? Optional.of(new ConsentFact.Withdrawn(new ConsentId(id), Optional.empty()))
        : Optional.empty();
  }

  private static ConsentFact given(ConsentGivenByMember given, @Nullable String partner) {
    Optional<SignedBy> atDesk = Optional.ofNullable(given.getBroughtBy()).map(RelationParts::by);
    return new ConsentFact.Given(
        new ConsentId(given.getConsentId()),
        ConsentContents.consent(given.getConsent()),
        EvidenceRecords.evidence(given.getEvidence()),
        atDesk
            .flatMap(SignedBy::partner)
            .or(() -> Optional.ofNullable(partner).map(PartnerId::new)),
        atDesk);
  }

  /// The body that says so in the log.
  static Object body(ConsentFact fact) {
    return switch (fact) {
      case ConsentFact.Given(ConsentId id, Consent consent, Evidence by, _, var atDesk) ->
          new ConsentGivenByMember(
              id.value(),
              ConsentContents.record(consent),
              EvidenceRecords.record(by),
              atDesk.map(RelationParts::record).orElse(null));
      case ConsentFact.Evidencing it -> EvidenceRecords.body(it);
      case ConsentFact.Declined(ConsentId id, Evidence by) ->
          new ConsentDeclinedByMember(id.value(), EvidenceRecords.record(by));
      case ConsentFact.Withdrawn(ConsentId id, Optional<Evidence> by) ->
          new ConsentWithdrawnByMember(id.value(), EvidenceRecords.record(by.orElseThrow()));
      case ConsentFact.Joined _,
          ConsentFact.TermsCame _,
          ConsentFact.Merged _,
          ConsentFact.Requested _,
          ConsentFact.TokenShown _,
          ConsentFact.Guarding _,
          ConsentFact.Linking _,
          ConsentFact.Barring _ ->
          throw new IllegalStateException("no member says this: " + fact);
    };
  }
}
