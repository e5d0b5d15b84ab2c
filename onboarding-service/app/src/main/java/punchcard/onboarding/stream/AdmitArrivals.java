package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.events.Partitions;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Admission;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Binding;
import punchcard.onboarding.Brought;
import punchcard.onboarding.Content.Aiming;
import punchcard.onboarding.Content.Consenting;
import punchcard.onboarding.Content.Fact;
import punchcard.onboarding.Content.Opening;
import punchcard.onboarding.Content.Signup;
import punchcard.onboarding.Content.Told;
import punchcard.onboarding.Outcome;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Aimed;
import punchcard.onboarding.Outcome.Consented;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Reason;
import punchcard.onboarding.Rejected;
import punchcard.onboarding.Standing.Elsewhere;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.consent.Conditions;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.onboarding.person.Sealed;
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
  private Erasures erasures;
  private MergedMembers merged;
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
    this.outcomes =
        new WriteOutcomes(context, parts.pseudonyms(), parts.sealing(), parts.counters(), state);
    this.erasures = new Erasures(context);
    this.merged = new MergedMembers(context);
  }

  @Override
  public void process(Record<byte[], Incoming> record) {
    Incoming incoming = record.value();
    if (participations.isShutOut(incoming.partner()))
      outcomes.reject(SHUT_OUT, incoming, parts.reading().idOf(incoming));
    else admit(incoming);
  }

  private void admit(Incoming incoming) {
    switch (parts.reading().read(incoming)) {
      case Reading.Unsound(Rejected rejected, var id) -> outcomes.reject(rejected, incoming, id);
      case Reading.Sound(Arrival arrival, PartnerEvent event) -> settle(incoming, arrival, event);
    }
  }

  private void settle(Incoming incoming, Arrival arrival, PartnerEvent event) {
    Decided decided = isOwn(arrival) ? decide(incoming, arrival) : sendOn(incoming, arrival);
    outcomes.write(decided.outcome(), incoming, arrival, event, decided.person());
  }

  private boolean isOwn(Arrival arrival) {
    int owner = Partitions.of(arrival.reference().value(), parts.partitions());
    return owner == context.taskId().partition();
  }

  /// @param person what the log keeps of the person, encrypted; empty: nothing
  private record Decided(Outcome outcome, Optional<Sealed> person) {}

  private Decided decide(Incoming incoming, Arrival arrival) {
    Keys keys = state.keys(arrival);
    Here known = state.load(keys, incoming.past());
    Here here = known.seen() ? known : known.with(proof(arrival));
    Outcome outcome =
        unlessGone(judged(parts.admission().decide(arrival, here), arrival, here.proof()));
    Optional<Sealed> person = sealed(outcome, arrival); // It may wait: nothing is kept before.
    state.store(keys, here, Admission.evolve(here, outcome));
    return new Decided(outcome, person);
  }

  /// The token of a member who is erased, or merged into another, proves nothing any more.
  private Outcome unlessGone(Outcome outcome) {
    return outcome instanceof Linked(Binding(MemberId member, _, _))
            && (erasures.isOf(member.value()) || merged.into(member).isPresent())
        ? new Rejected(Reason.BAD_PROOF, "the proof is nobody's")
        : outcome;
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

  private Optional<Sealed> sealed(Outcome outcome, Arrival arrival) {
    return switch (outcome) {
      case SignedUp(Binding binding) -> parts.sealing().person(binding.member(), arrival.content());
      case Linked(Binding binding) -> parts.sealing().person(binding.member(), arrival.content());
      case Admitted _, Consented _, Aimed _, Duplicate _, Forward _, LookUp _, Rejected _ ->
          Optional.empty();
    };
  }

  private Decided sendOn(Incoming incoming, Arrival arrival) {
    if (incoming.atOwner())
      throw new IllegalStateException("sent to a task that does not own it: " + incoming.source());
    return new Decided(parts.admission().decide(arrival, new Elsewhere()), Optional.empty());
  }

  private Proof proof(Arrival arrival) {
    return switch (arrival.content()) {
      case Signup(Optional<String> token, _, _) -> proof(token);
      case Consenting(_, Brought brought) -> proof(brought.token());
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
