package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.avro.Absorbed;
import punchcard.avro.MemberEvent;
import punchcard.avro.ObjectionMade;
import punchcard.avro.ObjectionWithdrawn;
import punchcard.avro.RestrictionBegan;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.RightsRequestAnswered;
import punchcard.avro.RightsRequestExtended;
import punchcard.avro.RightsRequested;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsFact;
import punchcard.onboarding.rights.RightsHistory;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsSaid;

/// Translates what the log says of members' rights.
final class RightsRecords {
  /// What means something to rights.
  static final Set<Class<?>> BODIES =
      Set.of(
          RestrictionBegan.class,
          RestrictionLifted.class,
          ObjectionMade.class,
          ObjectionWithdrawn.class,
          RightsRequested.class,
          RightsRequestExtended.class,
          RightsRequestAnswered.class);

  private RightsRecords() {}

  /// What a member's rights are made of.
  ///
  /// @param consents with which they lie
  static RightsHistory history(List<LoggedRecord<MemberEvent>> consents) {
    return new RightsHistory(consents.stream().flatMap(record -> said(record).stream()).toList());
  }

  private static Optional<RightsSaid> said(LoggedRecord<MemberEvent> record) {
    return fact(record.value().getBody())
        .map(
            fact ->
                new RightsSaid(
                    new LogPoint(record.offset(), record.at()), record.value().getEventId(), fact));
  }

  private static Optional<RightsFact> fact(Object body) {
    return Optional.ofNullable(
        switch (body) {
          case RestrictionBegan it -> new RightsFact.RestrictionBegan(RelationParts.by(it.getBy()));
          case RestrictionLifted it ->
              new RightsFact.RestrictionLifted(
                  it.getReason(),
                  Optional.ofNullable(it.getMemberToldOn()),
                  RelationParts.by(it.getBy()));
          case ObjectionMade it ->
              new RightsFact.ObjectionMade(use(it.getTo()), RelationParts.by(it.getBy()));
          case ObjectionWithdrawn it ->
              new RightsFact.ObjectionWithdrawn(use(it.getTo()), RelationParts.by(it.getBy()));
          case RightsRequested it ->
              new RightsFact.Requested(
                  new RightsRequestId(it.getRequestId()),
                  RightKind.of(it.getKind()).orElseThrow(),
                  it.getCameOn(),
                  it.getChannel(),
                  RelationParts.by(it.getBy()));
          case RightsRequestExtended it ->
              new RightsFact.Extended(
                  new RightsRequestId(it.getRequestId()),
                  it.getReason(),
                  it.getMemberToldOn(),
                  RelationParts.by(it.getBy()));
          case RightsRequestAnswered it ->
              new RightsFact.Answered(
                  new RightsRequestId(it.getRequestId()),
                  it.getGranted(),
                  it.getReason(),
                  RelationParts.by(it.getBy()));
          case Absorbed it ->
              new RightsFact.Inherited(it.getMergeId(), MergeRecords.reservations(it));
          default -> null;
        });
  }

  private static Use use(String code) {
    return Use.of(code).orElseThrow();
  }

  /// The body that says so in the log.
  static Object body(RightsFact fact) {
    return switch (fact) {
      case RightsFact.RestrictionBegan(var by) -> new RestrictionBegan(RelationParts.record(by));
      case RightsFact.RestrictionLifted(var reason, var toldOn, var by) ->
          new RestrictionLifted(reason, toldOn.orElse(null), RelationParts.record(by));
      case RightsFact.ObjectionMade(var to, var by) ->
          new ObjectionMade(to.code(), RelationParts.record(by));
      case RightsFact.ObjectionWithdrawn(var to, var by) ->
          new ObjectionWithdrawn(to.code(), RelationParts.record(by));
      case RightsFact.Requested(var id, var kind, var cameOn, var channel, var by) ->
          new RightsRequested(id.value(), kind.code(), cameOn, channel, RelationParts.record(by));
      case RightsFact.Extended(var id, var reason, var toldOn, var by) ->
          new RightsRequestExtended(id.value(), reason, toldOn, RelationParts.record(by));
      case RightsFact.Answered(var id, var granted, var reason, var by) ->
          new RightsRequestAnswered(id.value(), granted, reason, RelationParts.record(by));
      case RightsFact.Inherited _ -> throw new IllegalStateException("no one says this: " + fact);
    };
  }
}
