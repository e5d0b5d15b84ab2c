package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.avro.GuardianEnded;
import punchcard.avro.GuardianNamed;
import punchcard.avro.MemberEvent;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.guardian.GuardianFact;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.guardian.GuardianSaid;

/// Translates what the log says of members' guardians.
final class GuardianRecords {
  /// What means something to them.
  static final Set<Class<?>> BODIES = Set.of(GuardianNamed.class, GuardianEnded.class);

  private GuardianRecords() {}

  /// What a member's guardians are made of.
  ///
  /// @param consents with which they lie
  static GuardianHistory history(List<LoggedRecord<MemberEvent>> consents) {
    return new GuardianHistory(consents.stream().flatMap(record -> said(record).stream()).toList());
  }

  private static Optional<GuardianSaid> said(LoggedRecord<MemberEvent> record) {
    return fact(record.value().getBody())
        .map(
            fact ->
                new GuardianSaid(
                    new LogPoint(record.offset(), record.at()), record.value().getEventId(), fact));
  }

  private static Optional<GuardianFact> fact(Object body) {
    return Optional.ofNullable(
        switch (body) {
          case GuardianNamed it ->
              new GuardianFact.Named(
                  new MemberId(it.getGuardianId()), it.getReason(), RelationParts.by(it.getBy()));
          case GuardianEnded it ->
              new GuardianFact.Ended(
                  new MemberId(it.getGuardianId()), it.getReason(), RelationParts.by(it.getBy()));
          default -> null;
        });
  }

  /// The body that says so in the log.
  static Object body(GuardianFact fact) {
    return switch (fact) {
      case GuardianFact.Named(var guardian, var reason, var by) ->
          new GuardianNamed(guardian.value(), reason, RelationParts.record(by));
      case GuardianFact.Ended(var guardian, var reason, var by) ->
          new GuardianEnded(guardian.value(), reason, RelationParts.record(by));
    };
  }
}
