package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Members' rights on a real broker: who may know what of a member who restricts it or objects, and
/// how requests of rights are kept until they are answered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class RightsServiceTest {
  private static final String OFFERS =
      """
      {"discloser": "studio", "recipients": ["clinic"], "purpose": "personal-offers",
       "dataElements": ["purchases"], "termsVersion": "rights/1", "language": "en"}
      """;
  private static final String WHY = "{\"reason\": \"the contract was broken\"}";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Studio studio;

  RightsServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @BeforeAll
  void thereIsAClinicAndThereAreTerms() throws Exception {
    var _ = operator("PUT", "/participants/clinic", "{\"name\": \"It\", \"type\": \"shop\"}");
    var _ =
        operator(
            "PUT",
            "/consent-terms/rights/1",
            "{\"material\": false, \"texts\": {\"en\": \"All.\"}}");
  }

  @Test
  void who_does_not_take_part_may_know_nothing_as_long_as_that_lasts() throws Exception {
    String member = memberWithConsent();
    assertThat(mayKnow(member, "")).isTrue();

    assertThat(operator("POST", "/participants/clinic/suspension", WHY).statusCode())
        .isEqualTo(200);
    Studio.await("the marker", () -> check(member, ""), Studio.says("false"));
    String out = positionOf(Studio.json(studio.put(member, "/objections/profiling", "")));
    Studio.json(studio.post(member, "/objections/profiling/withdrawal"));
    assertThat(operator("POST", "/participants/clinic/reinstatement", "").statusCode())
        .isEqualTo(201);

    Studio.await("the marker", () -> check(member, ""), Studio.says("true"));
    assertThat(mayKnow(member, out)).isFalse();
  }

  @Test
  void nothing_is_disclosed_of_who_restricts_it_and_the_operator_lifts_it_when_she_was_told()
      throws Exception {
    String member = memberWithConsent();
    buys(member, 100);
    Studio.await("the purchase", this::view, it -> purchases(member, 100, it) == 1);
    JsonNode restricted = Studio.json(studio.post(member, "/restriction"));
    assertThat(restricted.get("inForce").asBoolean()).isTrue();
    assertThat(mayKnow(member, "")).isFalse();
    assertThat(purchases(member, 100, view())).isZero();

    String lifting = "/members/" + member + "/restriction/lifting";
    assertThat(Studio.reason(422, operator("POST", lifting, "{}"))).isEqualTo("NO_REASON");
    assertThat(Studio.reason(422, operator("POST", lifting, "{\"reason\": \"why\"}")))
        .isEqualTo("MEMBER_NOT_TOLD");
    String told = "{\"reason\": \"it is put right\", \"memberToldOn\": \"%s\"}".formatted(today);
    JsonNode lifted = Studio.json(operator("POST", lifting, told));

    assertThat(lifted.get("inForce").asBoolean()).isFalse();
    assertThat(mayKnow(member, "")).isTrue();
    assertThat(mayKnow(member, positionOf(restricted))).isFalse();
    buys(member, 200);
    HttpResponse<String> next =
        Studio.await("the next", this::view, it -> purchases(member, 200, it) == 1);
    assertThat(purchases(member, 100, next)).isZero();
    assertThat(studio.audit(member).toString()).contains("\"OPERATOR\"", "\"restriction\"");
  }

  @Test
  void who_objects_to_marketing_wants_none_whatever_was_set() throws Exception {
    String member = memberWithConsent();
    String on = "{\"changes\": [{\"name\": \"marketing\", \"value\": \"on\"}]}";
    Studio.json(studio.put(member, "/preferences", on));
    assertThat(marketing(member)).isEqualTo("on");

    Studio.json(studio.put(member, "/objections/marketing", ""));

    assertThat(mayKnow(member, "")).isFalse();
    assertThat(marketing(member)).isEqualTo("off");
    Studio.json(studio.post(member, "/objections/marketing/withdrawal"));
    assertThat(mayKnow(member, "")).isTrue();
    assertThat(marketing(member)).isEqualTo("on");
    assertThat(studio.put(member, "/objections/weather", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_request_that_came_by_letter_is_due_in_a_month_and_listed_until_it_is_answered()
      throws Exception {
    String member = studio.signUp();
    String all = "/members/" + member + "/rights-requests";
    LocalDate came = today.minusMonths(2);
    String letter =
        """
        {"kind": "access", "receivedOn": "%s", "channel": "letter"}
        """;
    assertThat(Studio.reason(422, operator("POST", all, letter.formatted(today.plusDays(2)))))
        .isEqualTo("BAD_DAY");
    JsonNode entered = Studio.json(operator("POST", all, letter.formatted(came)));
    assertThat(entered.get("dueOn").asText()).isEqualTo(came.plusMonths(1).toString());
    assertThat(entered.get("overdue").asBoolean()).isTrue();
    assertThat(listed(member).get("overdue").asBoolean()).isTrue();

    String one = all + "/" + entered.get("requestId").asText();
    String told = "{\"reason\": \"much to read\", \"memberToldOn\": \"%s\"}".formatted(came);
    JsonNode extended = Studio.json(operator("POST", one + "/extension", told));
    String due = came.plusMonths(3).toString();
    assertThat(extended.get("dueOn").asText()).isEqualTo(due);
    var _ = Studio.await("the list", this::list, Studio.says(due));
    assertThat(listed(member).get("overdue").asBoolean()).isFalse();

    Studio.json(operator("POST", one + "/answer", "{\"granted\": true, \"reason\": \"sent\"}"));
    Studio.await("the list", this::list, it -> !it.body().contains(member));
    Studio.json(studio.post(member, "/restriction"));
    JsonNode own = Studio.json(studio.get(member, "/rights-requests"));
    assertThat(own.get("restriction").get("inForce").asBoolean()).isTrue();
    assertThat(own.get("requests").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("access", "restriction");
    assertThat(own.get("requests").findValuesAsText("state")).containsOnly("GRANTED");
    assertThat(studio.onboarding.get("/rights-requests", studio.partner("studio")).statusCode())
        .isEqualTo(403);
  }

  private JsonNode listed(String member) throws Exception {
    JsonNode all =
        Studio.json(Studio.await("the list", this::list, Studio.says(member))).get("requests");
    for (JsonNode one : all) if (one.get("member").asText().equals(member)) return one;
    throw new AssertionError(all);
  }

  private HttpResponse<String> list() throws Exception {
    return studio.onboarding.get("/rights-requests?state=open", studio.operator());
  }

  private String memberWithConsent() throws Exception {
    String member = studio.signUp();
    Studio.await("the terms", () -> studio.put(member, "/consents/c", OFFERS), Studio::isOk);
    return member;
  }

  private void buys(String member, int amountMinor) throws Exception {
    String spend =
        """
        {"eventId": "p-%1$d-%2$s", "memberRef": "%2$s", "occurredAt": "%3$s", "type": "SpendRecorded",
         "body": {"amountMinor": %1$d, "currency": "USD"}}
        """
            .formatted(amountMinor, studio.reference(member), Instant.now());
    HttpResponse<String> answer =
        studio.onboarding.post("/partners/studio/events", studio.partner("studio"), spend);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /// What the clinic may see, told again from the beginning of the log.
  private HttpResponse<String> view() throws Exception {
    return studio.onboarding.get("/partners/clinic/view", studio.partner("clinic"));
  }

  private static long purchases(String member, int amountMinor, HttpResponse<String> view) {
    return view.body()
        .lines()
        .filter(line -> line.contains("member:" + member))
        .filter(line -> line.contains("\"amountMinor\":\"%d\"".formatted(amountMinor)))
        .count();
  }

  private boolean mayKnow(String member, String at) throws Exception {
    return Studio.json(check(member, at)).get("allowed").asBoolean();
  }

  private HttpResponse<String> check(String member, String at) throws Exception {
    return studio.get(
        member, "/consents/check?partner=clinic&element=purchases&purpose=personal-offers" + at);
  }

  private static String positionOf(JsonNode answer) {
    JsonNode position = answer.get("position");
    return "&at=" + position.get("partition").asInt() + "," + position.get("offset").asLong();
  }

  private String marketing(String member) throws Exception {
    for (JsonNode one : Studio.json(studio.get(member, "/preferences")).get("effective"))
      if (one.get("name").asText().equals("marketing")) return one.get("value").asText();
    throw new AssertionError("no marketing");
  }

  private HttpResponse<String> operator(String method, String path, String json) throws Exception {
    return method.equals("PUT")
        ? studio.onboarding.put(path, studio.operator(), json)
        : studio.onboarding.post(path, studio.operator(), json);
  }
}
