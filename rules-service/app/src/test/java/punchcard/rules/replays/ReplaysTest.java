package punchcard.rules.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.rules.publishing.Acceptances;
import punchcard.rules.publishing.AgreementLog;
import punchcard.rules.publishing.AgreementPublisher;
import punchcard.rules.publishing.AgreementsTopic;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.replays.Step.Approved;
import punchcard.rules.replays.Step.Proposed;
import punchcard.rules.replays.Step.ReversalProposed;
import punchcard.rules.replays.Step.Reversed;

/// Two instances of the service on a real broker.
class ReplaysTest {
  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
  private static final Signature OLGA = new Signature("olga", NOON);
  private static final Signature OMAR = new Signature("omar", NOON.plusSeconds(60));
  private static final AgreementId GYM = new AgreementId("replayed-twice");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Totals TOTALS =
      new Totals(
          2,
          3,
          List.of(new Totals.Difference(new Currency("POINTS"), new PartnerId("gym"), 40, 5)),
          List.of(new LogPosition("member-events", 2, 17)));

  private final Instance one = new Instance(true);
  private final Instance other = new Instance(true);

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void every_step_is_read_as_it_was_taken_by_every_instance() {
    Wish wish = wish("all steps", TOTALS);

    ReplayId id = one.replays.propose(wish, OLGA);
    other.replays.approve(id, OMAR);
    one.replays.proposeReversal(id, OMAR, "all wrong");
    other.replays.approveReversal(id, OLGA);

    assertThat(one.replays.find(id).orElseThrow().steps())
        .containsExactly(
            new Proposed(id, OLGA, wish),
            new Approved(id, OMAR, wish.past()),
            new ReversalProposed(id, OMAR, "all wrong"),
            new Reversed(id, OLGA));
    assertThat(other.replays.all()).isEqualTo(one.replays.all());
  }

  @Test
  void days_are_those_of_the_programmes_zone() {
    Instant evening = Instant.parse("2026-03-03T04:59:00Z"); // The 2nd in New York, for a minute.
    Wish today = wish("today", null);
    Wish tomorrow = new Wish(new Past(GYM, 1, TODAY, TODAY.plusDays(1)), "tomorrow", null);
    Signature late = new Signature("olga", evening);

    assertThat(one.replays.find(one.replays.propose(today, late))).isPresent();
    assertThatThrownBy(() -> one.replays.propose(tomorrow, late))
        .hasMessage("refused: DAYS_TO_COME");
  }

  @Test
  void instances_that_propose_at_once_number_without_gap_or_double() throws Exception {
    List<Callable<ReplayId>> proposals = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      Wish wish = wish("at once " + i, null);
      Instance instance = i % 2 == 0 ? one : other;
      proposals.add(() -> instance.replays.propose(wish, OLGA));
    }

    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(proposals.size())) {
      for (Future<ReplayId> done : threads.invokeAll(proposals)) numbers.add(done.get().number());
    }

    assertThat(numbers).doesNotHaveDuplicates();
    List<Integer> all = one.replays.all().stream().map(replay -> replay.id().number()).toList();
    assertThat(all).isSorted().startsWith(1).hasSize(all.getLast()).containsAll(numbers);
  }

  @Test
  void of_two_who_approve_at_once_one_does() throws Exception {
    ReplayId id = one.replays.propose(wish("approved at once", null), OLGA);
    List<Callable<Boolean>> approvals =
        List.of(() -> approves(one, id, "omar"), () -> approves(other, id, "otto"));

    List<Boolean> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(approvals.size())) {
      for (Future<Boolean> done : threads.invokeAll(approvals)) outcomes.add(done.get());
    }

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(one.replays.find(id).orElseThrow().steps()).hasSize(2);
  }

  @Test
  void where_one_person_is_enough_he_approves_what_he_proposed() {
    try (Instance alone = new Instance(false)) {
      ReplayId id = alone.replays.propose(wish("alone", null), OLGA);

      alone.replays.approve(id, OLGA);
      alone.replays.proposeReversal(id, OLGA, "alone");

      assertThat(alone.replays.approveReversal(id, OLGA).last()).isEqualTo(new Reversed(id, OLGA));
    }
  }

  private static boolean approves(Instance instance, ReplayId id, String by) {
    try {
      instance.replays.approve(id, new Signature(by, NOON));
      return true;
    } catch (ReplayRefused e) {
      assertThat(e.objection()).isEqualTo(Objection.APPROVED_ALREADY);
      return false;
    }
  }

  private static Wish wish(String reason, @Nullable Totals totals) {
    return new Wish(new Past(GYM, 1, TODAY.minusDays(30), TODAY), reason, totals);
  }

  /// What each instance of the service has of its own.
  private static final class Instance implements AutoCloseable {
    private final AgreementLog agreements =
        new AgreementLog(AgreementsTopic.kafka().bootstrap(), AgreementsTopic.REGISTRY);
    private final Replays replays;

    Instance(boolean twoPeople) {
      String kafka = AgreementsTopic.kafka().bootstrap();
      replays =
          new Replays(
              kafka,
              AgreementsTopic.REGISTRY,
              agreements,
              new SecondPerson(twoPeople),
              ZoneId.of("America/New_York"));
      try (Acceptances acceptances = new Acceptances(kafka, AgreementsTopic.REGISTRY)) {
        var _ =
            new AgreementPublisher(agreements, acceptances)
                .publish(GYM, "agreement: replayed-twice", new TreeSet<>(), "olga", NOON);
      }
    }

    @Override
    public void close() {
      replays.close();
      agreements.close();
    }
  }
}
