package punchcard.onboarding.participants;

import punchcard.avro.InvitationAccepted;
import punchcard.avro.InvitationDeclined;
import punchcard.avro.InvitationIssued;
import punchcard.avro.InvitationSigned;
import punchcard.avro.ParticipantEvent;
import punchcard.avro.ParticipantLeft;
import punchcard.avro.ParticipantRegistered;
import punchcard.avro.ParticipantReinstated;
import punchcard.avro.ParticipantSuspended;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.participation.Fact;
import punchcard.onboarding.participation.Offer;
import punchcard.onboarding.participation.Party;
import punchcard.onboarding.participation.Signature;
import punchcard.onboarding.participation.Step;
import punchcard.runtime.versions.VersionRecords;

/// A fact about a partner as the record that the topic has of it, and back: numbered like a version
/// of the partner.
final class FactRecords implements VersionRecords<ParticipantEvent, PartnerId, Fact> {
  @Override
  public Topic<ParticipantEvent> topic() {
    return Topics.PARTICIPANTS;
  }

  @Override
  public PartnerId idOf(Fact fact) {
    return fact.id();
  }

  @Override
  public int numberOf(Fact fact) {
    return fact.number();
  }

  /// Nothing is compacted, and the facts about a partner keep their order.
  @Override
  public String keyOf(Fact fact) {
    return fact.id().value();
  }

  @Override
  public Fact read(ParticipantEvent event) {
    return new Fact(
        new PartnerId(event.getParticipantId()),
        event.getNumber(),
        new Signature(event.getActor(), event.getOccurredAt()),
        step(event.getBody()));
  }

  private static Step step(Object body) {
    return switch (body) {
      case ParticipantRegistered it -> new Step.Registered(it.getName(), it.getType());
      case InvitationSigned it ->
          new Step.Signed(new Party(it.getParty()), it.getName(), it.getType());
      case InvitationIssued it -> new Step.Issued(offer(it));
      case InvitationAccepted it ->
          new Step.Accepted(it.getCharterVersion(), it.getTermsSha256(), it.getSignedBy());
      case InvitationDeclined _ -> new Step.Declined();
      case ParticipantSuspended it -> new Step.Suspended(it.getReason());
      case ParticipantReinstated _ -> new Step.Reinstated();
      case ParticipantLeft it -> new Step.Left(it.getReason());
      default -> throw new IllegalStateException("no fact about a partner: " + body);
    };
  }

  private static Offer offer(InvitationIssued issued) {
    return new Offer(
        issued.getCharterVersion(),
        issued.getTermsSha256(),
        issued.getCodeSha256(),
        issued.getExpiresAt());
  }

  @Override
  public ParticipantEvent write(Fact fact) {
    return new ParticipantEvent(
        fact.id().value(),
        fact.signature().at(),
        fact.signature().by(),
        body(fact.step()),
        fact.number());
  }

  private static Object body(Step step) {
    return switch (step) {
      case Step.Registered(String name, String type) -> new ParticipantRegistered(name, type);
      case Step.Signed(Party party, String name, String type) ->
          new InvitationSigned(party.name(), name, type);
      case Step.Issued(Offer offer) ->
          new InvitationIssued(
              offer.charterVersion(), offer.termsSha256(), offer.codeSha256(), offer.expiresAt());
      case Step.Accepted(int charter, String termsSha256, String signedBy) ->
          new InvitationAccepted(charter, termsSha256, signedBy);
      case Step.Declined _ -> new InvitationDeclined();
      case Step.Suspended(String reason) -> new ParticipantSuspended(reason);
      case Step.Reinstated _ -> new ParticipantReinstated();
      case Step.Left(String reason) -> new ParticipantLeft(reason);
    };
  }
}
