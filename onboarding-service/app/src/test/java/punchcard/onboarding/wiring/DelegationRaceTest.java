package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Use of a delegation against its revocation: the order in the log decides, every time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class DelegationRaceTest {
  private static final int RACERS = 8;

  private final Studio studio;

  DelegationRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void between_use_and_revocation_the_order_in_the_log_decides() throws Exception {
    String member = studio.signUp();
    var _ = Studio.json(studio.delegate(member, "d", "1 hour"));

    raceAgainstRevocation(member, List.of(studio.onboarding), () -> {});
  }

  @Test
  void the_same_when_the_service_restarts_meanwhile() throws Exception {
    String member = studio.signUp();
    var _ = Studio.json(studio.delegate(member, "d", "1 hour"));

    raceAgainstRevocation(member, List.of(studio.onboarding), studio.onboarding::restart);

    String audit = studio.audit(member).toString();
    studio.onboarding.restart();
    assertThat(studio.audit(member)).hasToString(audit);
    assertThat(
            Studio.await(
                    "the delegation",
                    () -> studio.asCleo(member, "d", "late", "de"),
                    DelegationRaceTest::isSettled)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_same_with_two_instances_of_which_one_restarts(@TempDir Path state) throws Exception {
    String member = studio.signUp();
    var _ = Studio.json(studio.delegate(member, "d", "1 hour"));

    try (Onboarding another = studio.onboarding.startAnother(state)) {
      raceAgainstRevocation(
          member, List.of(studio.onboarding, another), studio.onboarding::restart);
    }
  }

  /// Each racer sets the language for one product of its own after the other, until it may not any
  /// more.
  private void raceAgainstRevocation(String member, List<Onboarding> instances, Runnable meanwhile)
      throws Exception {
    List<Future<List<HttpResponse<String>>>> racing = new ArrayList<>();
    HttpResponse<String> revoked;
    try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RACERS; i++) {
        String racer = "racer-" + i;
        Onboarding instance = instances.get(i % instances.size());
        racing.add(racers.submit(() -> useUntilRefused(instance, member, racer)));
      }
      Future<HttpResponse<String>> revocation = racers.submit(() -> revokeAfterSomeUse(member));
      meanwhile.run();
      revoked = revocation.get();
    }

    long end = offset(Studio.json(revoked));
    int done = 0;
    for (Future<List<HttpResponse<String>>> raced : racing) {
      List<HttpResponse<String>> answers = raced.get();
      assertThat(Studio.reason(403, answers.removeLast())).isEqualTo("DELEGATION_REVOKED");
      for (HttpResponse<String> answer : answers)
        assertThat(offset(Studio.json(answer).get("settings").get(0))).isLessThan(end);
      done += answers.size();
    }
    assertThat(done).isPositive();
    assertThat(Studio.json(studio.settledGet(member, "/preferences")).get("settings"))
        .hasSize(done);
    assertThat(byDelegation(member))
        .hasSize(done)
        .allSatisfy(act -> assertThat(act.get("changes")).hasSize(1))
        .allSatisfy(act -> assertThat(offset(act)).isLessThan(end));
  }

  private List<JsonNode> byDelegation(String member) throws Exception {
    return StreamSupport.stream(studio.audit(member).spliterator(), false)
        .filter(act -> act.get("authority").asText().equals("DELEGATION"))
        .toList();
  }

  private List<HttpResponse<String>> useUntilRefused(
      Onboarding instance, String member, String racer) throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    do {
      String product = racer + "-" + answers.size();
      answers.add(settled(() -> use(instance, member, product)));
    } while (answers.getLast().statusCode() == 200);
    return answers;
  }

  private HttpResponse<String> revokeAfterSomeUse(String member) throws Exception {
    Studio.await("some use", () -> studio.get(member, "/audit"), Studio.says("\"DELEGATION\""));
    return settled(() -> studio.post(member, "/delegations/d/revocation"));
  }

  private HttpResponse<String> use(Onboarding instance, String member, String product)
      throws Exception {
    String json =
        """
        {"changes": [{"name": "language", "level": "product", "scope": "studio/%s", "value": "de"}]}
        """;
    return instance.put(
        "/members/" + member + "/preferences?delegation=d",
        studio.cleo(),
        "race-" + product,
        json.formatted(product));
  }

  private static HttpResponse<String> settled(Callable<HttpResponse<String>> question)
      throws Exception {
    return Studio.await("a settled answer", question, DelegationRaceTest::isSettled);
  }

  private static boolean isSettled(HttpResponse<String> answer) {
    return Set.of(200, 403).contains(answer.statusCode());
  }

  private static long offset(JsonNode answer) {
    return answer.get("position").get("offset").asLong();
  }
}
