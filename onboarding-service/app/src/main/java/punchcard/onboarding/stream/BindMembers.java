package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Identity;
import punchcard.avro.MemberCommand;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnding;
import punchcard.avro.MembershipEndingHeeded;
import punchcard.avro.MembershipNotBegun;
import punchcard.avro.MembershipToBegin;
import punchcard.avro.Position;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.relation.RelationRefusal;
import punchcard.runtime.PromptCommit;

/// Begins and ends memberships where partners' references are.
///
/// The task that owns the reference binds it to the member and has the log say so, in one
/// transaction: what the partner says by it lies behind that. A membership ends in each task
/// first, since any may own one of the partner's references to the member: it admits no more by
/// them, and tells the member's task, which has the log say so when all have: nothing lies behind
/// that.
final class BindMembers implements Processor<byte[], MemberCommand, Object, Object> {
  private final Pseudonyms pseudonyms;
  private ProcessorContext<Object, Object> context;
  private KeyValueStore<String, Binding> bindings;
  private EndedMemberships ended;
  private Participations participations;

  BindMembers(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.bindings = context.getStateStore(AdmissionState.BINDINGS);
    this.ended = new EndedMemberships(context);
    this.participations = new Participations(context);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    MemberCommand command = record.value();
    switch (command.getBody()) {
      case MembershipToBegin it -> begin(command, it);
      case MembershipEnding it -> end(command, new MemberId(it.getMemberId()));
      case Object unknown -> throw new IllegalStateException("of no membership: " + unknown);
    }
    PromptCommit.isWaitedFor();
  }

  private void begin(MemberCommand command, MembershipToBegin it) {
    PartnerId partner = new PartnerId(command.getPartner());
    MemberId member = new MemberId(it.getMemberId());
    IdentityKey identity = pseudonyms.identity(partner, new MemberRef(it.getMemberRef()));
    @Nullable Binding before = bindings.get(identity.value());
    boolean holds = before != null && !before.isFree() && !ended.isOver(partner, before, identity);
    if (participations.isShutOut(partner)) {
      tell(
          member,
          command,
          new MembershipNotBegun(member.value(), no(RelationRefusal.UNKNOWN_PARTNER)));
    } else if (holds && !before.member().equals(member)) {
      tell(
          member,
          command,
          new MembershipNotBegun(member.value(), no(RelationRefusal.REFERENCE_TAKEN)));
    } else {
      if (!holds) bind(partner, member, identity, it.getBegan().getRequestId(), command);
      log(command, it, identity);
    }
  }

  private static String no(RelationRefusal refusal) {
    return refusal.name();
  }

  private void bind(
      PartnerId partner,
      MemberId member,
      IdentityKey identity,
      String request,
      MemberCommand command) {
    EventId by = new EventId("membership/" + member + "/" + request);
    bindings.put(identity.value(), new Binding(member, pseudonyms.event(partner, by)));
    ended.bound(partner, member, identity);
    Identity published = new Identity(member.value(), partner.value(), command.getReceivedAt());
    send(AdmissionTopology.TO_IDENTITIES, identity.value(), published);
  }

  private void log(MemberCommand command, MembershipToBegin it, IdentityKey identity) {
    MembershipBegan asked = it.getBegan();
    MembershipBegan began =
        new MembershipBegan(
            asked.getPartner(),
            asked.getRequestId(),
            asked.getTerms(),
            asked.getApprovedBefore(),
            identity.value(),
            asked.getBy());
    Instant at = command.getReceivedAt();
    send(
        AdmissionTopology.TO_LOG,
        it.getMemberId(),
        MemberEvents.said(
            it.getMemberId(), it.getRequestId(), at, Commands.logPosition(source(command)), began));
  }

  private void end(MemberCommand command, MemberId member) {
    ended.end(new PartnerId(command.getPartner()), member, source(command).getOffset());
    int here = context.taskId().partition();
    tell(member, command, new MembershipEndingHeeded(member.value(), here));
  }

  /// The member's task, what has become of what it has asked for.
  private void tell(MemberId member, MemberCommand command, Object what) {
    send(
        AdmissionTopology.TO_OWNER,
        member.value(),
        Commands.ofMembership(
            command.getPartner(), source(command), command.getReceivedAt(), what));
  }

  private static Position source(MemberCommand command) {
    return Objects.requireNonNull(command.getSource(), "somebody has asked for it");
  }

  private void send(String sink, String key, Object value) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
