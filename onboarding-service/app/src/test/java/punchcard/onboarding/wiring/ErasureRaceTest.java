package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MemberEvent;
import punchcard.events.Topics;

/// A member is erased while partners go on publishing about it and linking it, a second instance
/// comes and goes and the first is started again: the order in the log decides, and behind the
/// completion lies nothing of the member.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ErasureRaceTest {
  private final Studio studio;

  ErasureRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void behind_the_completion_lies_nothing_of_the_member(@TempDir Path state) throws Exception {
    String member = studio.signUp();
    String token = studio.onboarding.identityProvider.member(member);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> underWay = new CompletableFuture<>();
    try (ExecutorService partners = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> last = partners.submit(() -> publishing(member, token, over, underWay));
      underWay.get();

      try (Onboarding another = studio.onboarding.startAnother(state)) {
        HttpResponse<String> ordered =
            Studio.await(
                "the order",
                () ->
                    another.post("/members/" + member + "/erasure", token, "{\"confirmed\": true}"),
                Studio::isOk);
        assertThat(ordered.body()).contains("ORDERED");
        studio.onboarding.restart();
      }
      var _ =
          Studio.await(
              "the completion",
              () -> studio.get(member, "/erasure"),
              Studio.says("\"state\":\"COMPLETED\""));
      over.set(true);

      String decided = last.get();
      var _ =
          Studio.await(
              "all that was published",
              () -> studio.onboarding.get("/rejected-events", studio.operator()),
              Studio.says(decided));
    }

    List<MemberEvent> facts = factsOf(member);
    assertThat(facts.getLast().getBody()).isInstanceOf(ErasureCompleted.class);
    assertThat(facts).filteredOn(it -> it.getBody() instanceof ErasureOrdered).hasSize(1);
    assertThat(facts).filteredOn(it -> it.getBody() instanceof ErasureCompleted).hasSize(1);
  }

  /// Publishes visits and links until it is over, and a last visit behind that.
  ///
  /// @return the last one's id
  private String publishing(
      String member, String token, AtomicBoolean over, CompletableFuture<Void> underWay)
      throws Exception {
    String reference = studio.reference(member);
    for (int i = 0; !over.get(); i++) {
      publish("studio", event("v-" + i + reference, reference, "VisitRecorded", "{}"));
      String other = "other-" + i + reference;
      String proof = "{\"proof\": \"" + token + "\"}";
      publish("shop", event("l-" + i + reference, other, "SignupRequested", proof));
      publish("shop", event("w-" + i + reference, other, "VisitRecorded", "{}"));
      if (i == 5) underWay.complete(null);
    }
    String last = UUID.randomUUID().toString();
    publish("studio", event(last, reference, "VisitRecorded", "{}"));
    return last;
  }

  private static String event(String id, String reference, String type, String body) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
    """
        .formatted(id, reference, Instant.now(), type, body);
  }

  /// While the service restarts, nobody takes it.
  private void publish(String partner, String json) throws Exception {
    var _ =
        Studio.await(
            "the event",
            () ->
                studio.onboarding.post(
                    "/partners/" + partner + "/events", studio.partner(partner), json),
            it -> it.statusCode() == 202);
  }

  private static List<MemberEvent> factsOf(String member) {
    try (PartnerClient client = PartnerClient.ofService();
        var log = client.follow(Topics.MEMBER_EVENTS)) {
      return log.all().stream()
          .map(PartnerClient.Read::value)
          .filter(it -> it.getMemberId().equals(member))
          .toList();
    }
  }
}
