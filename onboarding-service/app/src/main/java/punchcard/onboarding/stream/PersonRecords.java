package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ErasureAnswered;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MemberEvent;
import punchcard.avro.PersonalDataChanged;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SignedUp;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.person.Sealed;

/// Translates what the log says of persons.
final class PersonRecords {
  /// What may mean something to what is kept of a person.
  static final Set<Class<?>> BODIES =
      Set.of(
          SignedUp.class,
          ReferenceLinked.class,
          PersonalDataChanged.class,
          ErasureOrdered.class,
          ErasureCompleted.class,
          ErasureAnswered.class);

  private PersonRecords() {}

  /// What a record means to a person; empty: nothing.
  static Optional<PersonFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp it -> joined(it.getPersonalData(), it.getIdentity());
      case ReferenceLinked it -> joined(it.getPersonalData(), it.getIdentity());
      case PersonalDataChanged it ->
          Optional.of(
              new PersonFact.Changed(
                  sealed(it.getPersonalData()),
                  EvidenceRecords.evidence(it.getEvidence()),
                  age(it.getComesOfAgeOn())));
      case ErasureOrdered it ->
          Optional.of(
              new PersonFact.ErasureOrdered(
                  it.getPartners().stream().map(PartnerId::new).toList(),
                  EvidenceRecords.evidence(it.getEvidence()),
                  it.getForfeitureShown()));
      case ErasureCompleted _ -> Optional.of(new PersonFact.ErasureCompleted());
      case ErasureAnswered it ->
          Optional.of(
              new PersonFact.ErasureAnswered(
                  new PartnerId(it.getPartner()), it.getErased(), it.getReason()));
      default -> Optional.empty();
    };
  }

  private static Optional<PersonFact> joined(@Nullable ByteBuffer data, @Nullable String identity) {
    return Optional.of(
        new PersonFact.Joined(
            Optional.ofNullable(data).map(PersonRecords::sealed), Optional.ofNullable(identity)));
  }

  /// The body that says so in the log.
  static Object body(PersonFact fact) {
    return switch (fact) {
      case PersonFact.Changed(Sealed data, var by, var age) ->
          new PersonalDataChanged(bytes(data), EvidenceRecords.record(by), day(age));
      case PersonFact.ErasureOrdered(var partners, var by, var shown) ->
          new ErasureOrdered(
              partners.stream().map(PartnerId::value).toList(), EvidenceRecords.record(by), shown);
      case PersonFact.ErasureCompleted _ -> new ErasureCompleted();
      case PersonFact.ErasureAnswered(var partner, var erased, var reason) ->
          new ErasureAnswered(partner.value(), erased, reason);
      case PersonFact.Joined _ -> throw new IllegalStateException("no member says this: " + fact);
    };
  }

  static Optional<ComingOfAge> age(@Nullable LocalDate day) {
    return Optional.ofNullable(day).map(ComingOfAge::new);
  }

  static @Nullable LocalDate day(Optional<ComingOfAge> age) {
    return age.map(ComingOfAge::on).orElse(null);
  }

  static Sealed sealed(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Sealed.of(bytes);
  }

  static ByteBuffer bytes(Sealed sealed) {
    return ByteBuffer.wrap(sealed.toBytes());
  }
}
