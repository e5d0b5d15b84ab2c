package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.Samples.ADMISSION;
import static punchcard.onboarding.Samples.GROCER;
import static punchcard.onboarding.Samples.GYM;
import static punchcard.onboarding.Samples.NOW;
import static punchcard.onboarding.Samples.PSEUDONYMS;
import static punchcard.onboarding.Samples.purchase;
import static punchcard.onboarding.Samples.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.Standing.Past;

/// What holds for whatever partners send, in whatever order and however often.
class AdmissionPropertyTest {
  /// A task as small as it can be: the same folds as in the stream, over plain maps.
  private static final class Task {
    private final Map<IdentityKey, Binding> bindings = new HashMap<>();
    private final Set<EventKey> seen = new HashSet<>();

    Outcome take(Arrival arrival, Past past) {
      IdentityKey identity = PSEUDONYMS.identity(arrival.partner(), arrival.reference());
      EventKey event = PSEUDONYMS.event(arrival.partner(), arrival.eventId());
      Here here =
          new Here(
              Optional.ofNullable(bindings.get(identity)),
              seen.contains(event),
              NOW.minus(Duration.ofDays(35)),
              past,
              new Proof.None());
      Outcome outcome = ADMISSION.decide(arrival, here);
      Here after = Admission.evolve(here, outcome);
      if (after.seen()) seen.add(event);
      after.binding().ifPresent(binding -> bindings.put(identity, binding));
      return outcome;
    }
  }

  @Property
  void an_event_is_admitted_once_however_often_it_comes(@ForAll("streams") List<Arrival> stream) {
    Task task = new Task();
    List<EventKey> admitted = new ArrayList<>();
    for (Arrival arrival : stream)
      if (isAdmission(task.take(arrival, Past.UNKNOWN)))
        admitted.add(PSEUDONYMS.event(arrival.partner(), arrival.eventId()));

    assertThat(admitted).doesNotHaveDuplicates();
  }

  @Property
  void a_whole_stream_once_more_changes_nothing(@ForAll("streams") List<Arrival> stream) {
    Task task = new Task();
    List<Outcome> first = stream.stream().map(arrival -> task.take(arrival, Past.UNKNOWN)).toList();
    Map<IdentityKey, Binding> before = Map.copyOf(task.bindings);

    stream.forEach(arrival -> task.take(arrival, Past.UNKNOWN));

    assertThat(task.bindings).isEqualTo(before);
    for (int i = 0; i < stream.size(); i++)
      if (isAdmission(first.get(i)))
        assertThat(task.take(stream.get(i), Past.UNKNOWN)).isEqualTo(new Duplicate());
  }

  @Property
  void a_reference_belongs_to_one_member_for_good(@ForAll("streams") List<Arrival> stream) {
    Task task = new Task();
    Map<IdentityKey, MemberId> owners = new HashMap<>();
    for (Arrival arrival : stream) {
      IdentityKey identity = PSEUDONYMS.identity(arrival.partner(), arrival.reference());
      memberOf(task.take(arrival, Past.UNKNOWN))
          .ifPresent(
              member -> {
                MemberId before = owners.putIfAbsent(identity, member);
                assertThat(before == null || before.equals(member)).isTrue();
              });
    }
  }

  @Property
  void a_member_id_depends_on_nothing_but_the_signup(@ForAll("streams") List<Arrival> stream) {
    Task task = new Task();
    for (Arrival arrival : stream)
      if (task.take(arrival, Past.UNKNOWN) instanceof SignedUp(Binding(MemberId member, _, _)))
        assertThat(member).isEqualTo(PSEUDONYMS.memberOf(arrival.partner(), arrival.eventId()));
  }

  @Provide
  static Arbitrary<List<Arrival>> streams() {
    Arbitrary<PartnerId> partners = Arbitraries.of(GROCER, GYM);
    Arbitrary<Integer> events = Arbitraries.integers().between(1, 8);
    Arbitrary<Boolean> signups = Arbitraries.of(true, false);
    Arbitrary<Instant> times = Arbitraries.of(NOW, NOW.minus(Duration.ofDays(40)));
    return Combinators.combine(partners, events, signups, times)
        .as(AdmissionPropertyTest::arrival)
        .list()
        .ofMaxSize(40);
  }

  /// An event id goes with one reference, as with any partner that keeps to the contract.
  private static Arrival arrival(PartnerId partner, int event, boolean isSignup, Instant at) {
    String kind = isSignup ? "signup-" : "purchase-";
    return new Arrival(
        partner,
        new EventId(kind + event),
        new MemberRef("customer-" + event % 3),
        at,
        NOW,
        isSignup ? signup() : purchase(100));
  }

  private static boolean isAdmission(Outcome outcome) {
    return memberOf(outcome).isPresent();
  }

  private static Optional<MemberId> memberOf(Outcome outcome) {
    return switch (outcome) {
      case SignedUp(Binding binding) -> Optional.of(binding.member());
      case Linked(Binding binding) -> Optional.of(binding.member());
      case Admitted(MemberId member) -> Optional.of(member);
      default -> Optional.empty();
    };
  }
}
