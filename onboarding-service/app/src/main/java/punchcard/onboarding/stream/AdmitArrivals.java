package punchcard.onboarding.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Identity;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.events.Partitions;
import punchcard.onboarding.Admission;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Binding;
import punchcard.onboarding.Content.Signup;
import punchcard.onboarding.Outcome;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Rejected;
import punchcard.onboarding.Standing;
import punchcard.onboarding.Standing.Elsewhere;
import punchcard.onboarding.Standing.Here;

/// Admits what partners publish: reads a record, has the core decide on it, keeps what that
/// changes, and writes what it says; all in one transaction with the record's offset.
final class AdmitArrivals implements Processor<byte[], Incoming, Object, Object> {
  private final AdmissionParts parts;
  private ProcessorContext<Object, Object> context;
  private AdmissionState state;

  AdmitArrivals(AdmissionParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.state = new AdmissionState(context, parts.keep(), parts.pseudonyms());
  }

  @Override
  public void process(Record<byte[], Incoming> record) {
    Incoming incoming = record.value();
    switch (parts.reading().read(incoming)) {
      case Reading.Unsound(Rejected rejected) -> reject(incoming, rejected);
      case Reading.Sound(Arrival arrival, PartnerEvent event) -> settle(incoming, arrival, event);
    }
  }

  private void settle(Incoming incoming, Arrival arrival, PartnerEvent event) {
    Standing standing = standing(incoming, arrival);
    Outcome outcome = parts.admission().decide(arrival, standing);
    if (standing instanceof Here here) state.store(arrival, here, Admission.evolve(here, outcome));
    write(outcome, incoming, arrival, event);
  }

  private Standing standing(Incoming incoming, Arrival arrival) {
    int owner = Partitions.of(arrival.reference().value(), parts.partitions());
    if (owner != context.taskId().partition()) return elsewhere(incoming);
    Here here = state.load(arrival, incoming.past());
    return here.seen() ? here : here.with(proof(arrival));
  }

  private static Elsewhere elsewhere(Incoming incoming) {
    if (incoming.atOwner())
      throw new IllegalStateException("sent to a task that does not own it: " + incoming.source());
    return new Elsewhere();
  }

  private Proof proof(Arrival arrival) {
    return arrival.content() instanceof Signup signup && signup.proof().isPresent()
        ? parts.patience().until(() -> parts.tokens().verify(signup.proof().get()))
        : new Proof.None();
  }

  private void write(Outcome outcome, Incoming incoming, Arrival arrival, PartnerEvent event) {
    parts.counters().count(incoming.partner(), outcome);
    switch (outcome) {
      case SignedUp(Binding binding) -> {
        identify(arrival, binding);
        log(MemberEvents.signedUp(binding.member(), incoming, event));
      }
      case Linked(Binding binding) -> {
        identify(arrival, binding);
        log(MemberEvents.linked(binding.member(), incoming, event));
      }
      case Admitted(var member) -> log(MemberEvents.fact(member, incoming, event));
      case Duplicate() -> {}
      case Forward() ->
          send(
              AdmissionTopology.TO_OWNER,
              arrival.reference().value(),
              Commands.forwarded(incoming));
      case LookUp() ->
          send(
              AdmissionTopology.TO_OWNER, arrival.reference().value(), Commands.toLookUp(incoming));
      case Rejected rejected -> writeRejected(incoming, rejected);
    }
  }

  private void log(MemberEvent event) {
    send(AdmissionTopology.TO_LOG, event.getMemberId(), event);
  }

  private void identify(Arrival arrival, Binding binding) {
    Identity identity =
        new Identity(binding.member().value(), arrival.partner().value(), arrival.receivedAt());
    send(AdmissionTopology.TO_IDENTITIES, state.identity(arrival).value(), identity);
  }

  private void reject(Incoming incoming, Rejected rejected) {
    parts.counters().count(incoming.partner(), rejected);
    writeRejected(incoming, rejected);
  }

  private void writeRejected(Incoming incoming, Rejected rejected) {
    Bytes key = incoming.key();
    RejectedEvent event =
        new RejectedEvent(
            incoming.partner().value(),
            Commands.position(incoming.source()),
            incoming.receivedAt(),
            rejected.reason().name(),
            rejected.detail(),
            Commands.wrapped(incoming.key()),
            Commands.wrapped(incoming.value()));
    send(AdmissionTopology.TO_REJECTED, key == null ? null : key.get(), event);
  }

  private void send(String sink, @Nullable Object key, Object value) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
