package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PartnerEvent;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.ReplayApproved;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayProposed;
import punchcard.avro.ReplayReversalApproved;
import punchcard.avro.ReplayReversalProposed;
import punchcard.avro.ReplayReversed;
import punchcard.avro.ReplayStep;
import punchcard.avro.ReplayedPast;
import punchcard.avro.SignedUp;
import punchcard.avro.SignupRequested;
import punchcard.avro.Tick;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.stream.WriteOutcomes.Joining;

/// Makes entries of the one log from what admission decided. Bodies pass through as they are.
final class MemberEvents {
  private MemberEvents() {}

  static MemberEvent signedUp(
      MemberId member, Incoming incoming, PartnerEvent event, Joining joining) {
    SignupRequested signup = (SignupRequested) event.getBody();
    return about(
        member,
        incoming,
        event,
        new SignedUp(
            person(joining),
            signup.getAttributes(),
            joining.identity(),
            PersonRecords.day(joining.age())));
  }

  /// @param behind the ending of an earlier membership, if there was one
  static MemberEvent linked(
      MemberId member,
      Incoming incoming,
      PartnerEvent event,
      Joining joining,
      OptionalLong behind) {
    SignupRequested signup = (SignupRequested) event.getBody();
    return about(
        member,
        incoming,
        event,
        new ReferenceLinked(
            signup.getAttributes(),
            person(joining),
            joining.identity(),
            boxed(behind),
            PersonRecords.day(joining.age())));
  }

  private static @Nullable Long boxed(OptionalLong offset) {
    return offset.isPresent() ? offset.getAsLong() : null;
  }

  private static @Nullable ByteBuffer person(Joining joining) {
    return joining.person().map(PersonRecords::bytes).orElse(null);
  }

  static MemberEvent fact(MemberId member, Incoming incoming, PartnerEvent event) {
    return about(member, incoming, event, event.getBody());
  }

  /// With the member's evidence, and without the token that was it.
  static MemberEvent consented(
      MemberId member, Incoming incoming, PartnerEvent event, ConsentFact.Given given) {
    return about(member, incoming, event, ConsentRecords.body(given));
  }

  /// With the member's evidence, and without the token that was it.
  static MemberEvent aimed(
      MemberId member, Incoming incoming, PartnerEvent event, GoalFact.Settled goal) {
    return about(member, incoming, event, GoalRecords.body(goal));
  }

  /// What a member says without any partner.
  ///
  /// @param request the member's name for it
  /// @param at when the command was received
  /// @param source where the command lies
  static MemberEvent said(
      String member, String request, Instant at, LogPosition source, Object body) {
    return new MemberEvent(member, null, request, at, at, Commands.position(source), body);
  }

  /// The event as a store keeps it under its member, with this body instead.
  static MemberEvent shortened(MemberEvent event, Object body) {
    return new MemberEvent(
        "", event.getPartner(), "", event.getOccurredAt(), event.getReceivedAt(), null, body);
  }

  private static MemberEvent about(
      MemberId member, Incoming incoming, PartnerEvent event, Object body) {
    return new MemberEvent(
        member.value(),
        incoming.partner().value(),
        event.getEventId(),
        event.getOccurredAt(),
        incoming.receivedAt(),
        Commands.position(incoming.source()),
        body);
  }

  /// The marker that time has come so far.
  static MemberEvent tick(Instant now) {
    return new MemberEvent("", null, "tick", now, now, null, new Tick());
  }

  /// The marker from which on the version decides.
  static MemberEvent inForce(AgreementVersion version, Instant now) {
    return marker(
        version.getAgreementId() + "/" + version.getVersion(),
        version.getPublishedAt(),
        now,
        new AgreementInForce(version.getAgreementId(), version.getVersion(), version.getYaml()));
  }

  /// The marker that orders what a step approves; none for a proposal, which decides nothing.
  static Optional<MemberEvent> approved(ReplayStep step, Instant now) {
    String replay = step.getReplayId();
    return switch (step.getBody()) {
      case ReplayApproved approved -> marker(step, now, ordered(replay, approved.getPast()));
      case ReplayReversalApproved _ -> marker(step, now, new ReplayReversed(replay));
      case ReplayProposed _, ReplayReversalProposed _ -> Optional.empty();
      case Object unknown -> throw new IllegalStateException("no step of a replay: " + unknown);
    };
  }

  private static ReplayOrdered ordered(String replay, ReplayedPast past) {
    return new ReplayOrdered(
        replay, past.getAgreementId(), past.getVersion(), past.getFromDay(), past.getUntilDay());
  }

  private static Optional<MemberEvent> marker(ReplayStep step, Instant now, Object body) {
    String name = "replays/" + step.getReplayId() + "/" + step.getStep();
    return Optional.of(marker(name, step.getAt(), now, body));
  }

  /// The marker of what is granted or recalled of a budget, as it is.
  ///
  /// @param name the budget's, and the number in it
  /// @param decidedAt when it was appended to its topic
  static MemberEvent slices(String name, Instant decidedAt, Instant now, Object body) {
    return marker("promotion-budgets/" + name, decidedAt, now, body);
  }

  /// What the rules of another member hand over, as it is.
  static MemberEvent handedOver(MemberHandover it) {
    return new MemberEvent(
        it.getMemberId(),
        it.getPartner(),
        it.getEventId(),
        it.getOccurredAt(),
        it.getReceivedAt(),
        null,
        it.getBody());
  }

  /// The marker that a partner takes part from here on, or not any more.
  static MemberEvent participation(Object what, Instant decidedAt, Instant now) {
    return marker(nameOf(what), decidedAt, now, what);
  }

  /// The name of that marker: the partner's, and the number of the fact that says so.
  static String nameOf(Object what) {
    return switch (what) {
      case ParticipationBegan it -> nameOf(it.getParticipantId(), it.getNumber());
      case ParticipationEnded it -> nameOf(it.getParticipantId(), it.getNumber());
      default -> throw new IllegalStateException("no participation: " + what);
    };
  }

  private static String nameOf(String participant, int number) {
    return "participants/" + participant + "/" + number;
  }

  /// The marker from which on these terms may be consented to.
  ///
  /// @param name their id and version
  static MemberEvent terms(
      String name, Instant publishedAt, Instant now, ConsentTermsInForce terms) {
    return marker("consent-terms/" + name, publishedAt, now, terms);
  }

  private static MemberEvent marker(String name, Instant decidedAt, Instant now, Object body) {
    return new MemberEvent("", null, name, decidedAt, now, null, body);
  }
}
