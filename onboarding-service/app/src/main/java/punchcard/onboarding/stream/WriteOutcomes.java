package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
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
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.goal.GoalFact.Settled;
import punchcard.onboarding.person.Sealed;

/// Sends what admission decided to the topics that tell it, and counts it.
final class WriteOutcomes {
  private final ProcessorContext<Object, Object> context;
  private final Pseudonyms pseudonyms;
  private final Sealing sealing;
  private final AdmissionCounters counters;
  private final AdmissionState state;

  WriteOutcomes(
      ProcessorContext<Object, Object> context,
      Pseudonyms pseudonyms,
      Sealing sealing,
      AdmissionCounters counters,
      AdmissionState state) {
    this.state = state;
    this.context = context;
    this.pseudonyms = pseudonyms;
    this.sealing = sealing;
    this.counters = counters;
  }

  /// @param person what the log keeps of who joins, encrypted
  void write(
      Outcome outcome,
      Incoming incoming,
      Arrival arrival,
      PartnerEvent event,
      Optional<Sealed> person) {
    switch (outcome) {
      case SignedUp(Binding binding) -> {
        identify(arrival, binding);
        log(MemberEvents.signedUp(binding.member(), incoming, event, joining(person, arrival)));
      }
      case Linked(Binding binding) -> {
        identify(arrival, binding);
        OptionalLong behind = state.lastEnding(arrival.partner(), binding.member());
        log(
            MemberEvents.linked(
                binding.member(), incoming, event, joining(person, arrival), behind));
      }
      case Admitted(MemberId member) -> log(MemberEvents.fact(member, incoming, event));
      case Consented(MemberId member, Given given) ->
          log(MemberEvents.consented(member, incoming, event, given));
      case Aimed(MemberId member, Settled goal) ->
          log(MemberEvents.aimed(member, incoming, event, goal));
      case Duplicate() -> {}
      case Forward() -> forward(incoming, arrival, Commands::forwarded);
      case LookUp() -> forward(incoming, arrival, Commands::toLookUp);
      case Rejected rejected -> tell(rejected, incoming, Optional.of(arrival.eventId().value()));
    }
    counters.count(incoming.partner(), outcome);
  }

  /// What could not even be read, or is wrong in itself.
  void reject(Rejected rejected, Incoming incoming, Optional<String> eventId) {
    tell(rejected, incoming, eventId);
    counters.count(incoming.partner(), rejected);
  }

  private void log(MemberEvent event) {
    send(AdmissionTopology.TO_LOG, event.getMemberId(), event);
  }

  /// What the log keeps of who joins.
  private Joining joining(Optional<Sealed> person, Arrival arrival) {
    String identity = pseudonyms.identity(arrival.partner(), arrival.reference()).value();
    return new Joining(person, identity, Sealing.age(arrival.content(), arrival.receivedAt()));
  }

  /// @param person encrypted; empty: nothing was told
  /// @param identity the key of the reference
  /// @param age when the person comes of age; empty: it is, or that was not told
  record Joining(Optional<Sealed> person, String identity, Optional<ComingOfAge> age) {}

  private void forward(
      Incoming incoming, Arrival arrival, BiFunction<Incoming, Boolean, MemberCommand> command) {
    boolean secret = Sealing.isSecret(arrival.content());
    Incoming sent = secret ? sealing.sealed(incoming, now()) : incoming;
    toOwner(arrival, command.apply(sent, secret));
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
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

  private void tell(Rejected rejected, Incoming plain, Optional<String> eventId) {
    Incoming incoming = sealing.sealed(plain, now());
    Bytes key = incoming.key();
    RejectedEvent event =
        new RejectedEvent(
            incoming.partner().value(),
            Commands.position(incoming.source()),
            incoming.receivedAt(),
            rejected.reason().name(),
            rejected.detail(),
            Commands.wrapped(key),
            Commands.wrapped(incoming.value()),
            true,
            eventId.orElse(null));
    send(AdmissionTopology.TO_REJECTED, key == null ? null : key.get(), event);
  }

  private void send(String sink, @Nullable Object key, Object value) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
