package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Goals on a real broker: a studio sets its customer one, the customer approves it, and a trainer
/// of the shop sees it for as long as it holds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class GoalServiceTest {
  private static final String CONSENT =
      """
      {"discloser": "studio", "recipients": ["shop"], "purpose": "health-programme",
       "dataElements": ["goals"], "termsVersion": "goals/1", "language": "en"}
      """;
  private static final String GOAL =
      """
      {"goalId": "g", "metric": "visits", "target": %d, "dueOn": "2099-12-31",
       "attendedBy": "shop"}
      """;

  private final Studio studio;

  GoalServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
    studio.onboarding.put(
        "/consent-terms/goals/1",
        studio.operator(),
        "{\"material\": false, \"texts\": {\"en\": \"Terms.\"}}");
  }

  @Test
  void a_goal_that_is_approved_is_seen_by_the_trainer_and_its_progress_by_the_member()
      throws Exception {
    String member = studio.signUp();
    var _ =
        Studio.await("the consent", () -> studio.put(member, "/consents/c", CONSENT), Studio::isOk);
    tell(member, "GoalSet", GOAL.formatted(2));
    JsonNode proposed = goal(member, "PROPOSED");
    assertThat(proposed.get("author").asText()).isEqualTo("studio");
    assertThat(proposed.get("answeredForBy").asText()).isEqualTo("shop");
    assertThat(proposed.has("approvedBy")).isFalse();
    assertThat(view(member)).isEqualTo("[]");

    long setAt = proposed.get("setAt").asLong();
    assertThat(
            Studio.reason(
                409, studio.post(member, "/goals/studio/g/approval?setAt=" + (setAt + 1))))
        .isEqualTo("SET_OTHERWISE");
    JsonNode approved = Studio.json(studio.post(member, "/goals/studio/g/approval?setAt=" + setAt));
    assertThat(approved.get("state").asText()).isEqualTo("ACTIVE");
    assertThat(approved.get("approvedBy").asText()).isEqualTo(member);
    var _ =
        Studio.await(
            "the trainer", () -> asTrainer(member), it -> it.body().contains("\"target\":\"2\""));

    tell(member, "VisitRecorded", "{}");
    tell(member, "VisitRecorded", "{}");
    JsonNode reached = goal(member, "REACHED");
    assertThat(reached.get("progress").asLong()).isEqualTo(2);
    assertThat(view(member)).doesNotContain("progress");

    assertThat(Studio.json(studio.post(member, "/goals/studio/g/removal")).get("state").asText())
        .isEqualTo("DROPPED");
    var _ =
        Studio.await(
            "the end", () -> asTrainer(member), it -> !it.body().contains("\"target\":\"2\""));
    assertThat(studio.audit(member).toString())
        .contains("goals/studio/g", "\"to\":\"PROPOSED\"", "\"to\":\"DROPPED\"");
  }

  @Test
  void her_own_goal_is_hers_alone() throws Exception {
    String member = studio.signUp();
    String wish = "{\"metric\": \"steps\", \"target\": 10000}";
    JsonNode own = Studio.json(studio.put(member, "/goals/walk", wish));
    assertThat(own.get("author").asText()).isEqualTo(member);
    assertThat(own.get("answeredForBy").asText()).isEqualTo(member);
    assertThat(own.get("state").asText()).isEqualTo("ACTIVE");

    assertThat(Studio.reason(422, studio.put(member, "/goals/walk", "{\"metric\": \"steps\"}")))
        .isEqualTo("BAD_TARGET");
    assertThat(studio.post(member, "/goals/studio/walk/approval").statusCode()).isEqualTo(404);
    assertThat(
            Studio.json(studio.post(member, "/goals/" + member + "/walk/removal"))
                .get("state")
                .asText())
        .isEqualTo("DROPPED");
  }

  private void tell(String member, String type, String body) throws Exception {
    String json =
        """
        {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
        """
            .formatted(UUID.randomUUID(), studio.reference(member), Instant.now(), type, body);
    var _ =
        Studio.await(
            type,
            () -> studio.onboarding.post("/partners/studio/events", studio.partner("studio"), json),
            it -> it.statusCode() == 202);
  }

  /// The only one there is, once it is so.
  private JsonNode goal(String member, String state) throws Exception {
    return Studio.json(
            Studio.await(
                "the goal",
                () -> studio.get(member, "/goals"),
                it -> it.body().contains("\"state\":\"" + state + "\"")))
        .get("goals")
        .get(0);
  }

  private String view(String member) throws Exception {
    JsonNode facts = Studio.json(asTrainer(member));
    StringBuilder goals = new StringBuilder("[");
    for (JsonNode fact : facts) if (fact.get("kind").asText().equals("GoalSet")) goals.append(fact);
    return goals.append("]").toString();
  }

  private java.net.http.HttpResponse<String> asTrainer(String member) throws Exception {
    return studio.onboarding.get(
        "/partners/shop/members/" + member + "/view",
        studio.onboarding.identityProvider.staff("shop", "trainer", "tina"));
  }
}
