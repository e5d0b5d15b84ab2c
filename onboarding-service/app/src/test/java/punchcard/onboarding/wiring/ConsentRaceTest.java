package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.Disclosure;
import punchcard.avro.MemberEvent;
import punchcard.avro.VisitRecorded;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// A member gives, withdraws and gives again what the shop may see of her visits, while the studio
/// goes on publishing them: the shop sees, once and in their order, those that lie in the log
/// behind what she gave and in front of what she withdrew, and no others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ConsentRaceTest {
  private static final int PUBLISHERS = 3;
  private static final int TIMES = 4;

  private final Studio studio;
  private final AtomicInteger minutes = new AtomicInteger();

  ConsentRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @BeforeAll
  void there_are_terms() throws Exception {
    String terms = "{\"material\": false, \"texts\": {\"en\": \"Visits.\"}}";
    assertThat(
            studio.onboarding.put("/consent-terms/visits/1", studio.operator(), terms).statusCode())
        .isEqualTo(201);
  }

  @Test
  void the_log_decides_which_visits_are_seen() throws Exception {
    String member = signUp();
    List<Integer> published =
        whileVisiting(
            member,
            () -> {
              for (int i = 0; i < TIMES; i++) giveAndWithdraw(member, "c-" + i, studio.onboarding);
            });

    assertSeen(member, published);
  }

  @Test
  void the_same_with_two_instances_of_which_one_leaves_and_the_other_restarts(@TempDir Path state)
      throws Exception {
    String member = signUp();
    List<Integer> published =
        whileVisiting(
            member,
            () -> {
              giveAndWithdraw(member, "alone", studio.onboarding);
              try (Onboarding another = studio.onboarding.startAnother(state)) {
                giveAndWithdraw(member, "beside", another);
                give(member, "restarting", another);
                studio.onboarding.restart();
                withdraw(member, "restarting", another);
                give(member, "leaving", another);
              }
              withdraw(member, "leaving", studio.onboarding);
              giveAndWithdraw(member, "again", studio.onboarding);
            });

    assertSeen(member, published);
  }

  private String signUp() throws Exception {
    String member = studio.signUp();
    studio.knowsTerms(member, "visits/1");
    return member;
  }

  @FunctionalInterface
  private interface Deed {
    void happens() throws Exception;
  }

  /// What was published meanwhile, by its minutes.
  private List<Integer> whileVisiting(String member, Deed deed) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> underWay = new CompletableFuture<>();
    List<Future<List<Integer>>> visits = new ArrayList<>();
    List<Integer> published = new ArrayList<>();
    try (ExecutorService studios = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PUBLISHERS; i++)
        visits.add(studios.submit(() -> visiting(member, over, underWay)));
      try {
        underWay.get();
        deed.happens();
      } finally {
        over.set(true);
      }
      for (Future<List<Integer>> visit : visits) published.addAll(visit.get());
    }
    return published;
  }

  private List<Integer> visiting(
      String member, AtomicBoolean over, CompletableFuture<Void> underWay) throws Exception {
    List<Integer> published = new ArrayList<>();
    while (!over.get()) {
      int lasted = minutes.incrementAndGet();
      String body = "{\"durationMinutes\": " + lasted + "}";
      studio.publish(
          "studio",
          Studio.event(
              "v-" + lasted + "-" + member, studio.reference(member), "VisitRecorded", body));
      published.add(lasted);
      underWay.complete(null);
    }
    return published;
  }

  private void giveAndWithdraw(String member, String id, Onboarding instance) throws Exception {
    give(member, id, instance);
    withdraw(member, id, instance);
  }

  private void give(String member, String id, Onboarding instance) throws Exception {
    String wish =
        """
        {"discloser": "studio", "recipients": ["shop"], "purpose": "health-programme",
         "dataElements": ["visits"], "termsVersion": "visits/1", "language": "en"}
        """;
    String token = studio.onboarding.identityProvider.member(member);
    var _ =
        Studio.await(
            "the consent",
            () -> instance.put("/members/" + member + "/consents/" + id, token, wish),
            Studio::isOk);
  }

  private void withdraw(String member, String id, Onboarding instance) throws Exception {
    String path = "/members/" + member + "/consents/" + id + "/withdrawal";
    String token = studio.onboarding.identityProvider.member(member);
    var _ = Studio.await("the withdrawal", () -> instance.post(path, token, ""), Studio::isOk);
  }

  private static void assertSeen(String member, List<Integer> published) {
    List<MemberEvent> log =
        await("the visits")
            .atMost(Duration.ofSeconds(60))
            .until(() -> LogOfMember.events(member), it -> visits(it).size() >= published.size());
    assertThat(visits(log)).containsExactlyInAnyOrderElementsOf(published);

    List<String> wanted = toBeSeen(log);
    assertThat(wanted).anyMatch(it -> it.startsWith("VisitRecorded"));
    assertThat(wanted.size()).isLessThan(log.size());
    assertThat(seen(member, wanted.size())).isEqualTo(wanted);
  }

  private static List<Integer> visits(List<MemberEvent> log) {
    return log.stream()
        .map(MemberEvent::getBody)
        .filter(VisitRecorded.class::isInstance)
        .map(it -> ((VisitRecorded) it).getDurationMinutes())
        .toList();
  }

  private static List<String> toBeSeen(List<MemberEvent> log) {
    List<String> wanted = new ArrayList<>();
    boolean given = false;
    for (MemberEvent event : log)
      switch (event.getBody()) {
        case ConsentGivenByMember _ -> {
          given = true;
          wanted.add("SharingBegan");
        }
        case ConsentWithdrawnByMember _ -> {
          given = false;
          wanted.add("SharingEnded");
        }
        case VisitRecorded visit -> {
          if (given) wanted.add("VisitRecorded" + visit.getDurationMinutes());
        }
        default -> {}
      }
    return wanted;
  }

  /// What the shop's feed has of her, once it has so much.
  private static List<String> seen(String member, int count) {
    try (PartnerClient shop = PartnerClient.ofService()) {
      return shop
          .read(
              Topics.partnerFeed(new PartnerId("shop")),
              count,
              it -> it.getMemberRef().equals("member:" + member))
          .stream()
          .map(PartnerClient.Read::value)
          .map(ConsentRaceTest::text)
          .toList();
    }
  }

  private static String text(Disclosure seen) {
    return seen.getKind() + seen.getFields().getOrDefault("durationMinutes", "");
  }
}
