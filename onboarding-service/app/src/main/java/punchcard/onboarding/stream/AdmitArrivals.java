package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.events.Partitions;
import punchcard.onboarding.Admission;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Content.Aiming;
import punchcard.onboarding.Content.Consenting;
import punchcard.onboarding.Content.Fact;
import punchcard.onboarding.Content.Opening;
import punchcard.onboarding.Content.Signup;
import punchcard.onboarding.Content.Told;
import punchcard.onboarding.Outcome;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Reason;
import punchcard.onboarding.Rejected;
import punchcard.onboarding.Standing.Elsewhere;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.consent.Conditions;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.onboarding.stream.AdmissionState.Keys;

/// Admits what partners publish: reads a record, has the core decide on it, keeps what that
/// changes, and writes what it says; all in one transaction with the record's offset.
final class AdmitArrivals implements Processor<byte[], Incoming, Object, Object> {
  private static final Rejected SHUT_OUT =
      new Rejected(Reason.NOT_TAKING_PART, "suspended, or has left");

  private final AdmissionParts parts;
  private ProcessorContext<Object, Object> context;
  private Participations participations;
  private AdmissionState state;
  private WriteOutcomes outcomes;
  private KeyValueStore<String, LoggedRecord<MemberEvent>> terms;

  AdmitArrivals(AdmissionParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.participations = new Participations(context);
    this.state = new AdmissionState(context, parts.keep(), parts.pseudonyms());
    this.terms = context.getStateStore(ConsentStores.TERMS);
    this.outcomes = new WriteOutcomes(context, parts.pseudonyms(), parts.counters(), state);
  }

  @Override
  public void process(Record<byte[], Incoming> record) {
    Incoming incoming = record.value();
    if (participations.isShutOut(incoming.partner())) outcomes.reject(SHUT_OUT, incoming);
    else admit(incoming);
  }

  private void admit(Incoming incoming) {
    switch (parts.reading().read(incoming)) {
      case Reading.Unsound(Rejected rejected) -> outcomes.reject(rejected, incoming);
      case Reading.Sound(Arrival arrival, PartnerEvent event) -> settle(incoming, arrival, event);
    }
  }

  private void settle(Incoming incoming, Arrival arrival, PartnerEvent event) {
    Outcome outcome = isOwn(arrival) ? decide(incoming, arrival) : sendOn(incoming, arrival);
    outcomes.write(outcome, incoming, arrival, event);
  }

  private boolean isOwn(Arrival arrival) {
    int owner = Partitions.of(arrival.reference().value(), parts.partitions());
    return owner == context.taskId().partition();
  }

  private Outcome decide(Incoming incoming, Arrival arrival) {
    Keys keys = state.keys(arrival);
    Here known = state.load(keys, incoming.past());
    Here here = known.seen() ? known : known.with(proof(arrival));
    Outcome outcome = judged(parts.admission().decide(arrival, here), arrival, here.proof());
    state.store(keys, here, Admission.evolve(here, outcome));
    return outcome;
  }

  /// What partners tell of consents and goals is judged besides by what it says.
  private Outcome judged(Outcome outcome, Arrival arrival, Proof proof) {
    if (!(outcome instanceof Admitted admitted)) return outcome;
    return switch (arrival.content()) {
      case Consenting told -> consenting(admitted, arrival, told, proof);
      case Aiming told -> parts.goals().decide(admitted, arrival, told, proof, parts.takesPart());
      case Signup _, Fact _, Opening _, Told _ -> outcome;
    };
  }

  private Outcome consenting(Admitted admitted, Arrival arrival, Consenting told, Proof proof) {
    TermsInForce inForce = ConsentStores.termsIn(terms);
    Conditions by = new Conditions(inForce, parts.takesPart(), arrival.receivedAt());
    return parts.consents().decide(admitted, arrival, told, proof, by);
  }

  private Outcome sendOn(Incoming incoming, Arrival arrival) {
    if (incoming.atOwner())
      throw new IllegalStateException("sent to a task that does not own it: " + incoming.source());
    return parts.admission().decide(arrival, new Elsewhere());
  }

  private Proof proof(Arrival arrival) {
    return switch (arrival.content()) {
      case Signup(Optional<String> token, _) -> proof(token);
      case Consenting(_, Optional<String> token) -> proof(token);
      case Aiming(_, Optional<String> token) -> proof(token);
      case Fact _, Opening _, Told _ -> new Proof.None();
    };
  }

  private Proof proof(Optional<String> token) {
    return token.isEmpty()
        ? new Proof.None()
        : parts.patience().until(() -> parts.tokens().verify(token.get()));
  }
}
