package punchcard.onboarding.stream;

import java.util.OptionalLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Identity;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Binding;
import punchcard.onboarding.Outcome;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Aimed;
import punchcard.onboarding.Outcome.Consented;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.Rejected;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.goal.GoalFact.Settled;

/// Sends what admission decided to the topics that tell it, and counts it.
final class WriteOutcomes {
  private final ProcessorContext<Object, Object> context;
  private final Pseudonyms pseudonyms;
  private final AdmissionCounters counters;
  private final AdmissionState state;

  WriteOutcomes(
      ProcessorContext<Object, Object> context,
      Pseudonyms pseudonyms,
      AdmissionCounters counters,
      AdmissionState state) {
    this.state = state;
    this.context = context;
    this.pseudonyms = pseudonyms;
    this.counters = counters;
  }

  void write(Outcome outcome, Incoming incoming, Arrival arrival, PartnerEvent event) {
    switch (outcome) {
      case SignedUp(Binding binding) -> {
        identify(arrival, binding);
        log(MemberEvents.signedUp(binding.member(), incoming, event));
      }
      case Linked(Binding binding) -> {
        identify(arrival, binding);
        OptionalLong behind = state.lastEnding(arrival.partner(), binding.member());
        log(MemberEvents.linked(binding.member(), incoming, event, behind));
      }
      case Admitted(MemberId member) -> log(MemberEvents.fact(member, incoming, event));
      case Consented(MemberId member, Given given) ->
          log(MemberEvents.consented(member, incoming, event, given));
      case Aimed(MemberId member, Settled goal) ->
          log(MemberEvents.aimed(member, incoming, event, goal));
      case Duplicate() -> {}
      case Forward() -> toOwner(arrival, Commands.forwarded(incoming));
      case LookUp() -> toOwner(arrival, Commands.toLookUp(incoming));
      case Rejected rejected -> tell(rejected, incoming);
    }
    counters.count(incoming.partner(), outcome);
  }

  /// What could not even be read.
  void reject(Rejected rejected, Incoming incoming) {
    tell(rejected, incoming);
    counters.count(incoming.partner(), rejected);
  }

  private void log(MemberEvent event) {
    send(AdmissionTopology.TO_LOG, event.getMemberId(), event);
  }

  private void identify(Arrival arrival, Binding binding) {
    String key = pseudonyms.identity(arrival.partner(), arrival.reference()).value();
    String partner = arrival.partner().value();
    Identity identity = new Identity(binding.member().value(), partner, arrival.receivedAt());
    send(AdmissionTopology.TO_IDENTITIES, key, identity);
  }

  private void toOwner(Arrival arrival, MemberCommand command) {
    send(AdmissionTopology.TO_OWNER, arrival.reference().value(), command);
  }

  private void tell(Rejected rejected, Incoming incoming) {
    Bytes key = incoming.key();
    RejectedEvent event =
        new RejectedEvent(
            incoming.partner().value(),
            Commands.position(incoming.source()),
            incoming.receivedAt(),
            rejected.reason().name(),
            rejected.detail(),
            Commands.wrapped(key),
            Commands.wrapped(incoming.value()));
    send(AdmissionTopology.TO_REJECTED, key == null ? null : key.get(), event);
  }

  private void send(String sink, @Nullable Object key, Object value) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
