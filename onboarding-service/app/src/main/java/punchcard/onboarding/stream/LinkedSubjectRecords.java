package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import punchcard.avro.Absorbed;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.MemberEvent;
import punchcard.avro.Separated;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentFact.Linking;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;

/// Translates what the log says of the OpenID subjects whose tokens are a member's.
final class LinkedSubjectRecords {
  /// What says it.
  static final Set<Class<?>> BODIES =
      Set.of(IdentifierLinked.class, IdentifierUnlinked.class, Absorbed.class, Separated.class);

  private LinkedSubjectRecords() {}

  /// What a record means to them; empty: nothing.
  static Optional<Linking> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case IdentifierLinked it -> linked(it);
      case IdentifierUnlinked it ->
          Optional.of(new ConsentFact.SubjectUnlinked(new IdentifierId(it.getIdentifierId())));
      case Absorbed it ->
          Optional.of(joined(it)).filter(fact -> !fact.subjects().isEmpty()).map(fact -> fact);
      case Separated it -> Optional.of(new ConsentFact.SubjectsLeft(it.getMergeId()));
      default -> Optional.empty();
    };
  }

  /// Nobody logs in as an address.
  private static Optional<Linking> linked(IdentifierLinked it) {
    Concealed what = IdentityRecords.concealed(it.getIdentifier());
    return what.kind() == IdentifierKind.SUBJECT
        ? Optional.of(
            new ConsentFact.SubjectLinked(new IdentifierId(it.getIdentifierId()), what.key()))
        : Optional.empty();
  }

  static ConsentFact.SubjectsJoined joined(Absorbed it) {
    return new ConsentFact.SubjectsJoined(it.getMergeId(), MergeRecords.subjects(it.getSubjects()));
  }
}
