package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipTerms;
import punchcard.avro.RoleTerms;
import punchcard.avro.SpendReturned;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.MemberFact;

/// Translates facts of the log into fields by name.
final class MemberFacts {
  /// What nobody is shown: what was a proof once, and what is encrypted.
  private static final Set<String> NEVER =
      Set.of(
          "proof",
          "code",
          "signature",
          "personalData",
          "evidence",
          "by",
          "broughtBy",
          "identity",
          "subjects",
          "comesOfAgeOn");

  private MemberFacts() {}

  /// @param loggedAt when the log got it
  static MemberFact fact(MemberEvent event, Instant loggedAt) {
    SpecificRecord body = (SpecificRecord) event.getBody();
    return new MemberFact(
        new MemberId(event.getMemberId()),
        Optional.ofNullable(event.getPartner()).map(PartnerId::new),
        event.getEventId(),
        event.getOccurredAt(),
        loggedAt,
        kind(body),
        fields(body),
        earlier(body));
  }

  /// A partner's goal is one, whether or not it came with the member's evidence.
  private static String kind(SpecificRecord body) {
    return body instanceof GoalSetByMember ? "GoalSet" : body.getSchema().getName();
  }

  private static Map<String, String> fields(SpecificRecord body) {
    if (!(body instanceof EventCorrected corrected)) return ownFields(body);
    SpecificRecord replacement = (SpecificRecord) corrected.getReplacement();
    Map<String, String> fields = ownFields(replacement);
    fields.put("correctedEventId", corrected.getCorrectedEventId());
    fields.put("type", replacement.getSchema().getName());
    return fields;
  }

  /// What a record says, by the names of its fields.
  static Map<String, String> ownFields(SpecificRecord record) {
    Map<String, String> fields = new HashMap<>();
    for (Schema.Field field : record.getSchema().getFields())
      if (!NEVER.contains(field.name())) put(fields, field.name(), record.get(field.pos()));
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map when map.isEmpty() -> {}
      case Iterable<?> list when !list.iterator().hasNext() -> {}
      case Map<?, ?> map -> fields.put(name, SpecificData.get().toString(map));
      case Iterable<?> list -> fields.put(name, SpecificData.get().toString(list));
      case MembershipTerms terms -> fields.putAll(ownFields(terms));
      case RoleTerms terms -> fields.putAll(ownFields(terms));
      case SpecificRecord record -> fields.put(name, SpecificData.get().toString(record));
      default -> fields.put(name, value.toString());
    }
  }

  private static Optional<String> earlier(SpecificRecord body) {
    return switch (body) {
      case EventCorrected it -> Optional.of(it.getCorrectedEventId());
      case EventWithdrawn it -> Optional.of(it.getWithdrawnEventId());
      case SpendReturned it -> Optional.of(it.getReturnedEventId());
      default -> Optional.empty();
    };
  }
}
