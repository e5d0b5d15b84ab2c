package punchcard.onboarding.stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.avro.Absorbed;
import punchcard.avro.MemberEvent;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.merge.MergeFact;
import punchcard.onboarding.merge.MergeId;

/// Translates what the log says of merges.
final class MergeRecords {
  /// What may mean something to merges.
  static final Set<Class<?>> BODIES =
      Set.of(MergedInto.class, Absorbed.class, MergeUndone.class, Separated.class);

  private MergeRecords() {}

  /// What a record means to merges; empty: nothing.
  static Optional<MergeFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case MergedInto it ->
          Optional.of(
              new MergeFact.MergedInto(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getIntoMemberId()),
                  it.getReason(),
                  RelationParts.by(it.getBy())));
      case Absorbed it ->
          Optional.of(
              new MergeFact.Absorbed(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getMemberId()),
                  partners(it.getPartners()),
                  reservations(it),
                  subjects(it.getSubjects())));
      case MergeUndone it ->
          Optional.of(
              new MergeFact.Undone(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getIntoMemberId()),
                  it.getReason(),
                  RelationParts.by(it.getBy())));
      case Separated it ->
          Optional.of(
              new MergeFact.Separated(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getMemberId()),
                  partners(it.getPartners())));
      default -> Optional.empty();
    };
  }

  /// The body that says so in the log.
  static Object body(MergeFact fact) {
    String id = fact.id().value();
    String other = fact.other().value();
    return switch (fact) {
      case MergeFact.MergedInto it ->
          new MergedInto(id, other, it.reason(), RelationParts.record(it.by()));
      case MergeFact.Absorbed it ->
          new Absorbed(
              id,
              other,
              names(it.partners()),
              it.reservations().codes(),
              PersonRecords.day(it.reservations().age()),
              keys(it.subjects()));
      case MergeFact.Undone it ->
          new MergeUndone(id, other, it.reason(), RelationParts.record(it.by()));
      case MergeFact.Separated it -> new Separated(id, other, names(it.partners()));
    };
  }

  /// What stands against the use of the other one's data.
  static Reservations reservations(Absorbed it) {
    return Reservations.of(it.getReservations(), PersonRecords.age(it.getComesOfAgeOn()));
  }

  static Set<IdentityKey> subjects(List<String> keys) {
    return keys.stream().map(IdentityKey::new).collect(toUnmodifiableSet());
  }

  static List<String> keys(Set<IdentityKey> subjects) {
    return subjects.stream().map(IdentityKey::value).sorted().toList();
  }

  static List<PartnerId> partners(List<String> names) {
    return names.stream().map(PartnerId::new).toList();
  }

  static List<String> names(List<PartnerId> partners) {
    return partners.stream().map(PartnerId::value).toList();
  }
}
